// npm test: format and lint, types, floor plan, unit, component and database tests, then the portal in a real browser.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildWhenStale } from "./build";
import { provideChromium } from "./chromium";
import { root } from "./settings";
import type { Count } from "./test-report";
import { countPlaywright, countVitest } from "./test-report";

const full = process.argv.includes("--full");
const folder = await mkdtemp(path.join(tmpdir(), "portal-report-"));
const bin = path.join(root, "node_modules/.bin");

let current: ReturnType<typeof spawn> | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    current?.kill("SIGINT");
    process.exitCode = 130;
  });
}

async function run(title: string, program: string, args: readonly string[]): Promise<boolean> {
  process.stdout.write(`\n== ${title}\n`);
  // The tests decide what the portal is set to, not the shell they are started from.
  const { DATABASE_URL, PORTAL_NOW, PORTAL_DEMO, PORT, ...rest } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...rest,
    NODE_ENV: "test",
    PORTAL_TEST_FULL: full ? "1" : "",
  };
  current = spawn(path.join(bin, program), args, { cwd: root, env, stdio: "inherit" });
  const [code] = (await once(current, "exit")) as [number | null];
  return code === 0;
}

const broken = (what: string): Count => ({ passed: 0, failed: 1, failures: [what] });

async function single(title: string, program: string, args: readonly string[]): Promise<Count> {
  return (await run(title, program, args)) ? { passed: 1, failed: 0, failures: [] } : broken(title);
}

/** Counts out of a report; a run that broke off without one, or failed without a failed test, is one failure. */
async function counted(
  title: string,
  report: string,
  fine: boolean,
  count: (report: unknown) => Count,
): Promise<Count> {
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return broken(`${title}: broke off without a report`);
  const counts = count(JSON.parse(text));
  if (fine || counts.failed > 0) return counts;
  const failures = [...counts.failures, `${title}: ended badly though no test failed`];
  return { ...counts, failed: 1, failures };
}

async function vitest(title: string, projects: readonly string[]): Promise<Count> {
  const report = path.join(folder, `vitest-${projects.join("-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const fine = await run(title, "vitest", ["run", ...chosen, ...reporters]);
  return counted(title, report, fine, countVitest);
}

async function browser(): Promise<Count> {
  const title = "The portal in a browser";
  process.stdout.write(`\n== ${title}\n`);
  const chromium = provideChromium();
  if (chromium === undefined) {
    process.stdout.write(
      "No Chromium could be found or installed: install the package `chromium`, or set PORTAL_CHROMIUM to one.\n",
    );
    return broken(`${title}: no Chromium`);
  }
  process.env.PORTAL_CHROMIUM = chromium;
  try {
    await buildWhenStale();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return broken(`${title}: the pages could not be built`);
  }
  const report = path.join(folder, "playwright.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const fine = await run(chromium, "playwright", ["test", "--reporter=list,json"]);
  return counted(title, report, fine, countPlaywright);
}

const steps = [
  () => single("Format and lint", "biome", ["check"]),
  () => single("Types", "tsc", ["--noEmit"]),
  () => vitest("Floor plan, unit, component and database tests", ["unit", "db"]),
  browser,
  // Last: it wants the machine for itself, and the pages that the browser's portal has built.
  () => vitest("The conversation in chaos", ["chaos"]),
];
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const step of steps) {
  if (process.exitCode === 130) break;
  const count = await step();
  total.passed += count.passed;
  total.failed += count.failed;
  failures.push(...count.failures);
}
await rm(folder, { recursive: true, force: true });
// Last, beside the sum: of a long log often only the end is kept.
for (const failure of failures)
  process.stdout.write(`\nFAILED ${failure.replaceAll(`${root}/`, "")}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode ||= total.failed === 0 ? 0 : 1;
