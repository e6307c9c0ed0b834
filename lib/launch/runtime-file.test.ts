import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive, proc, readRuntime, takeLock, writeRuntime } from "./runtime-file";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "portal-runtime-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a process that ended, or whose number went to another, does not count as running", () => {
  const mine = proc(process.pid);
  expect(isAlive(mine)).toBe(true);
  expect(isAlive({ ...mine, identity: "another beginning" })).toBe(false);
  expect(isAlive({ pid: 2 ** 22 + 1, identity: "1" })).toBe(false);
  expect(isAlive(undefined)).toBe(false);
});

test("runtime.json is for its owner alone, and changes made at once all stay", async () => {
  await Promise.all([
    writeRuntime(folder, { address: "http://localhost:1" }),
    writeRuntime(folder, { worker: proc(process.pid) }),
    writeRuntime(folder, { clock: { now: "x", offsetMs: 5 } }),
  ]);
  expect((await stat(path.join(folder, "runtime.json"))).mode & 0o777).toBe(0o600);
  expect(await readRuntime(folder)).toEqual({
    address: "http://localhost:1",
    worker: proc(process.pid),
    clock: { now: "x", offsetMs: 5 },
  });
});

test("a runtime.json that was half written reads as nothing running", async () => {
  await writeFile(path.join(folder, "runtime.json"), '{"launcher":{"pi');
  expect(await readRuntime(folder)).toEqual({});
});

test("a lock left behind by a killed process is taken over", async () => {
  const lock = path.join(folder, "lock");
  await writeFile(lock, JSON.stringify({ pid: 2 ** 22 + 1, identity: "1" }));
  const release = await takeLock(lock, () => expect.unreachable("nobody holds it"));
  expect(JSON.parse(await readFile(lock, "utf8"))).toEqual(proc(process.pid));
  await release();
  await expect(stat(lock)).rejects.toThrow();
});

test("a lock is held by one at a time", async () => {
  const lock = path.join(folder, "lock");
  let holders = 0;
  const work = async () => {
    const release = await takeLock(lock, () => undefined);
    holders += 1;
    expect(holders).toBe(1);
    await writeRuntime(folder, { address: "held" });
    holders -= 1;
    await release();
  };
  await Promise.all([work(), work(), work()]);
});
