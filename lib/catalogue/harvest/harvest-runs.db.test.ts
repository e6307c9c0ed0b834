import { expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../mutations";
import { incomingOf } from "../testing/records";
import { beginDueHarvests, runHarvest, runHarvests } from "./jobs";
import { askHarvest, stopHarvest } from "./mutations";
import { getSource, listHarvests } from "./queries";
import { changedSource, newSource } from "./schema";
import { addSource, changeSource, setPaused } from "./sources/mutations";
import {
  given,
  harvest,
  openWorld,
  pauses,
  quick,
  some,
  staff,
  system,
  titlesOf,
} from "./testing/harvests";
import { listDocument } from "./testing/repository";

const world = openWorld();

test("requests come one at a time, with a pause, and say who asks and whom to write to", async () => {
  const source = await given();
  pauses.length = 0;
  world.lists = (args) => {
    const page = Number(args.get("resumptionToken") ?? 0);
    return { body: listDocument(some(page, 1), page < 2 ? String(page + 1) : "") };
  };
  world.repository.atOnceMax = 0;
  await harvest(source.id);
  expect(world.repository.atOnceMax).toBe(1);
  expect(pauses).toEqual([1, 1, 1]);
  for (const { headers } of world.repository.asked) {
    expect(headers["user-agent"]).toContain("postmaster@localhost.localdomain");
    expect(headers.from).toBe("postmaster@localhost.localdomain");
  }
});

test("what is due begins by itself, one harvest for each repository; what is paused does not", async () => {
  const source = await given({ everyHours: "24" });
  world.lists = () => ({ body: listDocument(some(0, 1)) });
  expect(await beginDueHarvests(system)).toBe(1);
  expect(await beginDueHarvests(system)).toBe(0);
  expect(await runHarvests(system, undefined, quick)).toBe(1);
  const after = await getSource(system, source.id);
  expect(after?.last).toMatchObject({ state: "done", added: 1 });
  expect((after?.dueAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(86_000_000);
  await db()
    .$executeRaw`UPDATE catalogue_source SET due_at = '2026-01-01' WHERE id = ${source.id}::uuid`;
  expect(await setPaused(staff, source.id, true)).toMatchObject({ ok: true });
  expect(await beginDueHarvests(system)).toBe(0);
  expect(await askHarvest(staff, source.id)).toMatchObject({ refusal: "paused" });
  expect(await setPaused(staff, source.id, false)).toMatchObject({ ok: true });
  expect(await beginDueHarvests(system)).toBe(1);
  expect(await stopHarvest(staff, source.id)).toMatchObject({ ok: true });
  expect(await stopHarvest(staff, source.id)).toMatchObject({ refusal: "not-running" });
  expect((await listHarvests(staff, source.id)).map(({ state }) => state)).toEqual([
    "stopped",
    "done",
  ]);
});

test("two runners of one harvest, or one that staff stopped: only one goes on", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  world.lists = async (args) => {
    if (!args.has("resumptionToken")) {
      expect(await runHarvest(system, harvestId, quick)).toBe("taken-over");
      expect(await askHarvest(system, source.id)).toMatchObject({ refusal: "under-way" });
      await stopHarvest(staff, source.id);
    }
    return { body: listDocument(some(0, 5), "a") };
  };
  expect(await runHarvest(system, harvestId, quick)).toBe("taken-over");
  expect(await titlesOf(source.name)).toEqual([]);
});

test("whoever changes a repository or asks for a harvest waits for a runner that stores, and neither is thrown out", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  await db()
    .$executeRaw`UPDATE catalogue_harvest SET state = 'running' WHERE id = ${harvestId}::uuid`;
  const waiting = async () => {
    const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count
      FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return row?.count ?? 0;
  };
  const typed = {
    title: "Contoh",
    baseUrl: world.repository.url,
    prefix: "oai_dc",
    everyHours: "",
  };
  const changed = changedSource.parse({ ...typed, setSpec: "lain" });
  const deeds = await db().$transaction(
    async (tx) => {
      // As a runner does: its harvest is held, and rows that name the repository come after.
      await tx.$queryRaw`SELECT 1 AS held FROM catalogue_harvest WHERE id = ${harvestId}::uuid FOR UPDATE`;
      const asking = askHarvest(staff, source.id);
      // First in line: after the change there is nothing under way any more, and asking begins anew.
      await vi.waitUntil(async () => (await waiting()) >= 1, { timeout: 100_000 });
      const changing = changeSource(staff, { id: source.id, seen: 1 }, changed, null);
      await vi.waitUntil(async () => (await waiting()) >= 2, { timeout: 100_000 });
      await tx.$executeRaw`INSERT INTO catalogue_harvested (source_id, identifier, round)
        VALUES (${source.id}::uuid, 'oai:contoh:1', gen_random_uuid())`;
      return { asking, changing };
    },
    { timeout: 110_000 },
  );
  expect(await deeds.asking).toMatchObject({ refusal: "under-way" });
  expect(await deeds.changing).toMatchObject({ ok: true });
});

test("another address or set is another list; a name that records bear is taken", async () => {
  const source = await given();
  world.lists = () => ({ body: listDocument(some(0, 1)) });
  await harvest(source.id);
  const before = await getSource(staff, source.id);
  expect(before?.harvestedUntil).not.toBeNull();
  const input = {
    title: "Contoh",
    baseUrl: world.repository.url,
    prefix: "oai_dc",
    everyHours: "",
  };
  const changed = changedSource.parse({ ...input, setSpec: "lain" });
  const seen = before?.version ?? 0;
  expect(await changeSource(staff, { id: source.id, seen }, changed, null)).toMatchObject({
    ok: true,
  });
  expect(await changeSource(staff, { id: source.id, seen }, changed, null)).toMatchObject({
    refusal: "changed-meanwhile",
  });
  expect((await getSource(staff, source.id))?.harvestedUntil).toBeNull();
  await db().$transaction((tx) =>
    storeRecords(tx, { source: "dipakai", actorId: null, actorName: "test", importId: null }, [
      incomingOf({ number: "1" }),
    ]),
  );
  const facts = {
    name: "C",
    granularity: "day",
    deletedRecord: "no",
    sets: [],
    prefixes: [],
  } as const;
  for (const name of ["dipakai", source.name]) {
    const other = newSource.parse({ ...input, setSpec: "", name });
    expect(await addSource(staff, other, facts)).toMatchObject({ refusal: "name-taken" });
  }
});
