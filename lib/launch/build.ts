import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { compressStaticFiles } from "../platform/static-files";
import { actionKeyName, keyOfBuild } from "./action-key";
import { writeCspHashes } from "./csp-hashes";
import { Fault } from "./fault";
import { takeLock } from "./runtime-file";
import { root } from "./settings";
import { say } from "./supervise";

const folders = ["app", "components", "lib", "public", "prisma/schema"];
const files = [
  ...["next.config.ts", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "tsconfig.json"],
  ...["instrumentation-client.ts", "mdx-components.tsx", "package-lock.json", "package.json"],
];
/** Parts of lib that a build never reads: changing them needs none. */
const apart =
  /^lib\/(?:launch|worker|platform\/prisma|platform\/testing|realtime\/server)\/|\.test\.tsx?$/;

/** A digest of everything `next build` reads. */
async function sourceDigest(): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => []);
      const inside = entries.filter((entry) => entry.isFile());
      return inside.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    }),
  );
  const names = [...listed.flat().filter((name) => !apart.test(name)), ...files].sort();
  const hash = createHash("sha256");
  for (const name of names) {
    const content = await readFile(path.join(root, name)).catch(() => null);
    if (content !== null) hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Runs `next build` when `.next` is not from these sources; needs no database and no secret. */
export async function buildWhenStale() {
  const note = path.join(root, ".next/portal-sources");
  const isFresh = async () =>
    (await readFile(note, "utf8").catch(() => "")) === (await sourceDigest());
  if (await isFresh()) return;
  const lock = path.join(root, "node_modules/.portal-build.lock");
  const release = await takeLock(lock, (pid) =>
    say("build", `waiting for process ${pid}, which is building`),
  );
  try {
    if (await isFresh()) return;
    say(
      "build",
      "building the pages; this takes a minute or two, and is done again only after changes",
    );
    await rm(note, { force: true });
    const digest = await sourceDigest();
    await runBuild();
    writeCspHashes(path.join(root, ".next"));
    await compressStaticFiles(path.join(root, ".next/static"));
    await mkdir(path.dirname(note), { recursive: true });
    await writeFile(note, digest);
  } finally {
    await release();
  }
}

async function runBuild() {
  const { PATH = "", HOME = "", LANG = "C.UTF-8" } = process.env;
  const key = process.env[actionKeyName] || (await keyOfBuild(path.join(root, ".next")));
  const env: NodeJS.ProcessEnv = {
    ...{ PATH, HOME, LANG, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    ...(key ? { [actionKeyName]: key } : {}),
  };
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new Fault(
      `next build failed:\n${Buffer.concat(output).toString().split("\n").slice(-40).join("\n")}`,
    );
  }
}
