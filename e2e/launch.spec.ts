import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { processIdentity } from "../lib/platform/process-identity";
import type { Started } from "./fixtures/own-portal";
import { ended, ownPortal } from "./fixtures/own-portal";

// A portal of its own, since its parts are killed.
test.describe.configure({ mode: "serial", timeout: 120_000 });

let portal: Awaited<ReturnType<typeof ownPortal>>;
let launcher: Started;

const health = () =>
  fetch(`http://127.0.0.1:${portal.port}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
    async (answer) => ({ status: answer.status, said: (await answer.json()) as object }),
    () => ({ status: 0, said: {} }),
  );

test.beforeAll(async () => {
  portal = await ownPortal();
  launcher = portal.start({ PORTAL_NOW: "2026-11-23T03:00:00Z" });
  await portal.ready(launcher);
});

test.afterAll(async () => {
  await portal.stop(launcher);
  portal.remove();
});

test("secrets and the file that finds the parts are for their owner alone", () => {
  for (const name of ["secrets.json", "runtime.json"]) {
    expect(statSync(path.join(portal.dataDir, name)).mode & 0o777, name).toBe(0o600);
  }
});

for (const part of ["worker", "realtime", "web", "database"] as const) {
  test(`after kill -9 of ${part} it comes back and the portal is whole again`, async () => {
    const before = portal.runtime()[part];
    if (before === undefined) throw new Error(`${part} does not run`);
    process.kill(before.pid, "SIGKILL");
    await expect.poll(() => portal.runtime()[part]?.pid, { timeout: 30_000 }).not.toBe(before.pid);
    await expect
      .poll(health, { timeout: 30_000 })
      .toMatchObject({ status: 200, said: { status: "ok" } });
  });
}

test("a second start on the same data says where the first one runs, and harms nothing", async () => {
  const second = portal.start();
  expect(await ended(second.child)).toBe(1);
  expect(second.output()).toContain(`already runs at ${portal.address}`);
  expect((await health()).status).toBe(200);
});

test("a start on a taken port says by what it is taken, and stops", async () => {
  const other = portal.start({ PORTAL_DATA_DIR: path.join(portal.folder, "other") });
  expect(await ended(other.child)).toBe(1);
  expect(other.output()).toMatch(new RegExp(`Port ${portal.port} is taken by process \\d+ \\(`));
});

test("SIGTERM stops every part; the data and the clock's offset stay", async () => {
  const { web, worker, realtime, database, clock } = portal.runtime();
  await portal.stop(launcher);
  for (const part of [web, worker, realtime, database]) {
    expect(part && processIdentity(part.pid)).not.toBe(part?.identity);
  }
  expect(portal.runtime()).toEqual({ clock });

  launcher = portal.start({ PORTAL_NOW: "2026-11-23T03:00:00Z" });
  await portal.ready(launcher);
  expect(portal.runtime().clock).toEqual(clock);
});

test("after kill -9 of the launcher nothing keeps running but the database, and the next start takes over", async () => {
  const { launcher: killed, web, worker, realtime } = portal.runtime();
  if (killed === undefined) throw new Error("no launcher");
  process.kill(killed.pid, "SIGKILL");
  for (const part of [web, worker, realtime]) {
    await expect.poll(() => part && processIdentity(part.pid)).not.toBe(part?.identity);
  }
  await ended(launcher.child);
  launcher = portal.start();
  await portal.ready(launcher);
  expect((await health()).status).toBe(200);
});
