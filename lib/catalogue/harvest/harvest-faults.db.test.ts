import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { runHarvest, runHarvests } from "./jobs";
import { askHarvest } from "./mutations";
import { getHarvest } from "./queries";
import {
  given,
  harvest,
  openWorld,
  pauses,
  quick,
  some,
  system,
  titlesOf,
} from "./testing/harvests";
import type { MadeUpAnswer } from "./testing/repository";
import { errorDocument, listDocument } from "./testing/repository";
import { noteRequest, takeUpHarvest } from "./turns/mutations";
import type { HarvestTurn } from "./types";

const world = openWorld();

test("a repository that is away or busy is asked again later, no sooner than it says", async () => {
  const source = await given();
  pauses.length = 0;
  let asked = 0;
  world.lists = () => {
    asked += 1;
    return asked === 1
      ? { status: 503, headers: { "retry-after": "7" } }
      : { body: listDocument(some(0, 1)) };
  };
  expect((await harvest(source.id)).report).toMatchObject({ state: "done", added: 1 });
  expect(pauses).toEqual([1, 7, 1]);
  world.lists = () => ({ status: 503, headers: { "retry-after": "7200" } });
  const { end, report } = await harvest(source.id);
  expect(end).toBe("put-down");
  expect(report).toMatchObject({ state: "waiting", failure: "told-to-wait" });
  const waits = report.resumeAt.getTime() - Date.now();
  expect(waits).toBeGreaterThan(7_100_000);
  expect(await runHarvests(system, undefined, quick)).toBe(0);
  // The first of six; then it is given up until the next time.
  await db().$executeRaw`UPDATE catalogue_harvest SET failures = 6 WHERE id = ${report.id}::uuid`;
  world.lists = () => ({ status: 502 });
  expect((await harvest(source.id)).report).toMatchObject({
    state: "failed",
    failure: "server-error",
  });
});

test("what nobody foresaw is shown to staff and tried again later, each time after twice as long, a day at most", async () => {
  const source = await given();
  world.lists = () => ({ body: listDocument(some(0, 1)) });
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  const pause = () => Promise.reject(new Error("a fault of ours"));
  const stumble = async () => {
    const before = Date.now();
    await expect(runHarvest(system, harvestId, { ...quick, pause })).rejects.toThrow("of ours");
    const report = await getHarvest(system, harvestId);
    expect(report).toMatchObject({ state: "waiting", failure: "unforeseen" });
    return Math.round(((report?.resumeAt.getTime() ?? 0) - before) / 60_000);
  };
  expect([await stumble(), await stumble(), await stumble()]).toEqual([10, 20, 40]);
  await db().$executeRaw`UPDATE catalogue_harvest SET faults = 60 WHERE id = ${harvestId}::uuid`;
  expect(await stumble()).toBe(1440);
  await runHarvest(system, harvestId, quick);
  expect(await getHarvest(system, harvestId)).toMatchObject({ state: "done", failure: null });
});

test("a repository that is away between faults of ours is asked less and less, and given up", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  const waited = async (run: () => Promise<unknown>) => {
    const before = Date.now();
    await run();
    const report = await getHarvest(system, harvestId);
    if (report?.state !== "waiting") return report?.state;
    return Math.round((report.resumeAt.getTime() - before) / 60_000);
  };
  world.lists = () => ({ status: 502 });
  const pause = () => Promise.reject(new Error("a fault of ours"));
  const away = () => waited(() => runHarvest(system, harvestId, quick));
  const stumble = () =>
    waited(() =>
      expect(runHarvest(system, harvestId, { ...quick, pause })).rejects.toThrow("of ours"),
    );
  const waits: unknown[] = [];
  for (let time = 0; time < 6; time += 1) waits.push(await away(), await stumble());
  expect(waits).toEqual([1, 10, 5, 20, 15, 40, 60, 80, 240, 160, 720, 320]);
  expect(await away()).toBe("failed");
});

test("a worker that ends between two tries does not begin their count anew; an answer does", async () => {
  const source = await given();
  const failures = async () => {
    const [row] = await db().$queryRaw<{ failures: number; faults: number }[]>`
      SELECT failures, faults FROM catalogue_harvest WHERE source_id = ${source.id}::uuid`;
    return row;
  };
  world.lists = () => ({ status: 502 });
  const { report } = await harvest(source.id);
  expect(await failures()).toEqual({ failures: 1, faults: 0 });
  const ending = AbortSignal.abort();
  expect(await runHarvest(system, report.id, { ...quick, signal: ending })).toBe("put-down");
  expect(await failures()).toEqual({ failures: 1, faults: 0 });
  world.lists = () => ({ body: listDocument(some(0, 1), "more") });
  expect(await runHarvest(system, report.id, { ...quick, answersMax: 1 })).toBe("put-down");
  expect(await failures()).toEqual({ failures: 0, faults: 0 });
});

test("a fault in the middle of an answer keeps what was stored of it, and the harvest waits", async () => {
  const source = await given();
  world.lists = () => ({ body: listDocument(some(0, 201)) });
  await db().$executeRawUnsafe(`
    CREATE FUNCTION test_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.identifier = 'oai:contoh:200' THEN RAISE 'a fault of ours'; END IF; RETURN NEW; END $$`);
  await db().$executeRawUnsafe(`CREATE TRIGGER test_fault BEFORE INSERT ON catalogue_harvested
    FOR EACH ROW EXECUTE FUNCTION test_fault()`);
  await expect(harvest(source.id)).rejects.toThrow("of ours");
  await db().$executeRawUnsafe("DROP FUNCTION test_fault CASCADE");
  const waiting = await db().catalogueHarvest.findFirst({ where: { sourceId: source.id } });
  expect(waiting).toMatchObject({ state: "waiting", failure: "unforeseen", read: 200, added: 200 });
  const { end, report } = await harvest(source.id);
  expect([end, report]).toMatchObject(["done", { added: 201, failure: null }]);
  expect(await titlesOf(source.name)).toHaveLength(201);
});

test("a runner that lost its turn puts nothing down and ends nothing: its successor goes on", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  const turns: HarvestTurn[] = [];
  const overtaken = async () => {
    // Ten minutes without a word: the worker was away, and another one is there.
    await db()
      .$executeRaw`UPDATE catalogue_harvest SET heartbeat_at = heartbeat_at - interval '601 seconds'
      WHERE id = ${harvestId}::uuid`;
    const turn = await takeUpHarvest(system, harvestId);
    if (turn !== null) turns.push(turn);
  };
  const faults: readonly (() => MadeUpAnswer)[] = [
    () => ({ status: 502 }),
    () => ({ status: 404 }),
    () => ({ body: listDocument(some(0, 2), "") }),
    () => ({ body: errorDocument("noRecordsMatch") }),
  ];
  for (const fault of faults) {
    await db()
      .$executeRaw`UPDATE catalogue_harvest SET state = 'waiting' WHERE id = ${harvestId}::uuid`;
    world.lists = async () => {
      await overtaken();
      return fault();
    };
    expect(await runHarvest(system, harvestId, quick)).toBe("taken-over");
  }
  await db()
    .$executeRaw`UPDATE catalogue_harvest SET state = 'waiting' WHERE id = ${harvestId}::uuid`;
  const pause = async () => {
    await overtaken();
    throw new Error("a fault of ours");
  };
  await expect(runHarvest(system, harvestId, { ...quick, pause })).rejects.toThrow("of ours");
  expect(await getHarvest(system, harvestId)).toMatchObject({
    ...{ state: "running", failure: null, read: 0 },
  });
  const [last] = turns.slice(4);
  expect(last && (await noteRequest(system, last))).toMatchObject({ harvestId });
});
