// What has to be done before anything else can run. Plain JavaScript for Node >= 20.9 and nothing installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const nodeModules = path.join(root, "node_modules");
/** Node 24 of the package `node`; a container image brings its own and leaves the package out. */
const pinnedNode = path.join(nodeModules, ".bin/node");

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Installs what package-lock.json names when node_modules is missing or was installed from another lock file. */
function install() {
  const note = path.join(nodeModules, ".portal-installed");
  const digest = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(note) && readFileSync(note, "utf8") === digest) return;
  if (npmAgrees()) {
    writeFileSync(note, digest);
    return;
  }
  process.stdout.write("Installing the dependencies of package-lock.json\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // The launcher may run inside `npm test` with NODE_ENV set: development dependencies are needed all the same.
  const result = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (result.status !== 0)
    stop("The dependencies could not be installed: npm's own words stand above.");
  writeFileSync(note, digest);
}

/** Whether somebody installed by hand what the lock file names: npm keeps a copy of it inside node_modules. */
function npmAgrees() {
  const installed = path.join(nodeModules, ".package-lock.json");
  if (!existsSync(installed)) return false;
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const wanted = read(path.join(root, "package-lock.json"));
  const present = read(installed);
  return Object.keys(wanted).every(
    (name) =>
      name === "" || wanted[name].optional || present[name]?.version === wanted[name].version,
  );
}

/** Node 24 wherever it lies: the pinned package, else the one that runs this. */
export function node24() {
  if (existsSync(pinnedNode)) return pinnedNode;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath;
  return stop(
    "The package `node` is not installed and this Node is older than 22.19: run `npm ci`.",
  );
}

/** Installs, generates Prisma's client, and answers the Node to go on with. */
export function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    stop(`Node ${process.versions.node} is too old: install Node 20.9 or newer (24 is best).`);
  }
  install();
  const node = node24();
  const generate = path.join(root, "lib/launch/generate.mjs");
  if (spawnSync(node, [generate], { cwd: root, stdio: "inherit" }).status !== 0) {
    stop("Prisma's client could not be generated.");
  }
  return node;
}

/**
 * Runs a TypeScript entry under Node 24, hands signals on, and ends as it ends.
 * @param {string} entry
 * @param {readonly string[]} args
 */
export function runEntry(entry, args) {
  const node = prepare();
  const bin = path.join(nodeModules, ".bin");
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}` };
  const flags = ["--import", "tsx", "--conditions=react-server"];
  const child = spawn(node, [...flags, path.join(root, entry), ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  // A Ctrl-C reaches the child too; it takes the second for the first.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  // npm starts scripts through a shell; when that is killed, its signal does not come this far.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event !== undefined && process.ppid !== parent) {
      clearInterval(watch);
      child.kill("SIGTERM");
    }
  }, 300);
  child.once("error", (error) => stop(`Node 24 could not be started: ${error.message}`));
  child.once("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}
