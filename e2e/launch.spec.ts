import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Runtime } from "../lib/launch/runtime-file";
import { freePort } from "../lib/platform/embedded-postgres";
import { processIdentity } from "../lib/platform/process-identity";

// A portal of its own, since its parts are killed: own data folder, own ports, the same build.
test.describe.configure({ mode: "serial", timeout: 120_000 });

let folder = "";
let dataDir = "";
let port = 0;
let launcher: ChildProcess;
let output = "";

function start(extra: Readonly<Record<string, string>> = {}) {
  output = "";
  const child = spawn(process.execPath, ["lib/launch/start.mjs"], {
    env: { ...process.env, PORT: String(port), PORTAL_DATA_DIR: dataDir, ...extra },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return child;
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise<number | null>((resolve) => child.once("exit", resolve));

const runtime = (): Runtime =>
  JSON.parse(readFileSync(path.join(dataDir, "runtime.json"), "utf8")) as Runtime;

const health = () =>
  fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
    async (answer) => ({ status: answer.status, said: (await answer.json()) as object }),
    () => ({ status: 0, said: {} }),
  );

const ready = () => expect.poll(() => output, { timeout: 60_000 }).toContain("Ctrl-C stops");

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-launch-"));
  dataDir = path.join(folder, "data");
  chmodSync(folder, 0o711);
  port = await freePort();
  launcher = start({ PORTAL_NOW: "2026-11-23T03:00:00Z" });
  await ready();
});

test.afterAll(async () => {
  launcher.kill("SIGTERM");
  await ended(launcher);
  rmSync(folder, { recursive: true, force: true });
});

test("secrets and the file that finds the parts are for their owner alone", () => {
  for (const name of ["secrets.json", "runtime.json"]) {
    expect(statSync(path.join(dataDir, name)).mode & 0o777, name).toBe(0o600);
  }
});

for (const part of ["worker", "realtime", "web", "database"] as const) {
  test(`after kill -9 of ${part} it comes back and the portal is whole again`, async () => {
    const before = runtime()[part];
    if (before === undefined) throw new Error(`${part} does not run`);
    process.kill(before.pid, "SIGKILL");
    await expect.poll(() => runtime()[part]?.pid, { timeout: 30_000 }).not.toBe(before.pid);
    await expect
      .poll(health, { timeout: 30_000 })
      .toMatchObject({ status: 200, said: { status: "ok" } });
  });
}

test("a second start on the same data says where the first one runs, and harms nothing", async () => {
  const second = start();
  expect(await ended(second)).toBe(1);
  expect(output).toContain(`already runs at http://localhost:${port}`);
  expect((await health()).status).toBe(200);
});

test("a start on a taken port says by what it is taken, and stops", async () => {
  const other = start({ PORTAL_DATA_DIR: path.join(folder, "other") });
  expect(await ended(other)).toBe(1);
  expect(output).toMatch(new RegExp(`Port ${port} is taken by process \\d+ \\(`));
});

test("SIGTERM stops every part; the data and the clock's offset stay", async () => {
  const { web, worker, realtime, database, clock } = runtime();
  launcher.kill("SIGTERM");
  await ended(launcher);
  for (const part of [web, worker, realtime, database]) {
    expect(part && processIdentity(part.pid)).not.toBe(part?.identity);
  }
  expect(runtime()).toEqual({ clock });

  launcher = start({ PORTAL_NOW: "2026-11-23T03:00:00Z" });
  await ready();
  expect(runtime().clock).toEqual(clock);
});

test("after kill -9 of the launcher nothing keeps running but the database, and the next start takes over", async () => {
  const { launcher: killed, web, worker, realtime } = runtime();
  if (killed === undefined) throw new Error("no launcher");
  process.kill(killed.pid, "SIGKILL");
  for (const part of [web, worker, realtime]) {
    await expect.poll(() => part && processIdentity(part.pid)).not.toBe(part?.identity);
  }
  await ended(launcher);
  launcher = start();
  await ready();
  expect((await health()).status).toBe(200);
});
