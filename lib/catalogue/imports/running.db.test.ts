import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { staffOf } from "../staff/testing/staff";
import { incomingOf } from "../testing/records";
import { runImport, runImports } from "./jobs";
import type { Standing } from "./mutations";
import { addImport, stopImport, storeBatch, takeUpImport } from "./mutations";
import { getImport, nextImport } from "./queries";
import { add, books, newSource, system, titlesOf } from "./testing/imports";

const folder = await mkdtemp(path.join(tmpdir(), "portal-running-"));
process.env.PORTAL_DATA_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs the command as the launcher does. */
function startCommand(...words: string[]) {
  const entry = path.join(root, "lib/catalogue/commands/import.ts");
  const flags = ["--import", "tsx", "--conditions=react-server", entry, ...words];
  return spawn(process.execPath, flags, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
}

/** Writes a record that is never committed: whoever stores one of that number waits. Answers what takes it back. */
async function holdNumber(source: string, controlNumber: string): Promise<() => Promise<void>> {
  const [released, held] = [deferred(), deferred()];
  const holding = db().$transaction(
    async (tx) => {
      const bytes = new Uint8Array(32);
      await tx.catalogueRecord.create({
        data: {
          ...{ source, controlSource: "", controlNumber, marc: bytes, digest: bytes, version: 1 },
          ...{ title: "Yang menahan", kind: "book", actorName: "test" },
          ...{ createdAt: new Date(), changedAt: new Date() },
        },
      });
      held.resolve();
      await released.promise;
      throw new TakenBack();
    },
    { timeout: 60_000 },
  );
  const ended = holding.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  await Promise.race([held.promise, ended]);
  return async () => {
    released.resolve();
    await ended;
  };
}

class TakenBack extends Error {}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test("killed in the middle and begun again, an import loses nothing and doubles nothing", async () => {
  const source = newSource();
  const file = path.join(folder, "besar.mrc");
  await writeFile(file, Buffer.concat(books(6_000)));
  // Its second batch waits for a record of the same number, so that it is killed in the midst of it, however fast it is.
  const letGo = await holdNumber(source, "750");
  const killed = startCommand(file, "--source", source);
  while ((await db().catalogueRecord.count({ where: { source } })) === 0)
    expect(killed.exitCode).toBeNull();
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const stored = await db().catalogueRecord.count({ where: { source } });
  expect(stored).toBe(500);
  await letGo();
  const [cut] = await db().catalogueImport.findMany({ where: { source } });
  expect(cut).toMatchObject({ state: "running", read: stored, added: stored });
  const resumed = startCommand(file, "--source", source);
  let said = "";
  resumed.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  expect(await once(resumed, "exit")).toEqual([0, null]);
  expect(said).toContain("going on where it stood");
  expect(said).toContain("6,000 records read: 6,000 added, 0 changed, 0 unchanged");
  const titles = await titlesOf(source);
  expect(titles).toHaveLength(6_000);
  expect(new Set(titles).size).toBe(6_000);
}, 120_000);

test("two runners of one import do its work once", async () => {
  const source = newSource();
  const importId = await add(source, ...books(3000));
  const ends = await Promise.all([runImport(system, importId), runImport(system, importId)]);
  expect(ends).toContain("done");
  expect(await getImport(system, importId)).toMatchObject({
    state: "done",
    read: 3000,
    added: 3000,
  });
  expect(await titlesOf(source)).toHaveLength(3000);
});

test("two imports of the same records in opposite order wait for each other and both end", async () => {
  const source = newSource();
  const file = books(2000);
  const [one, two] = [await add(source, ...file), await add(source, ...file.toReversed())];
  expect(await Promise.all([runImport(system, one), runImport(system, two)])).toEqual([
    "done",
    "done",
  ]);
  const [first, second] = [await getImport(system, one), await getImport(system, two)];
  expect((first?.added ?? 0) + (second?.added ?? 0)).toBe(2000);
  expect((first?.unchanged ?? 0) + (second?.unchanged ?? 0)).toBe(2000);
  expect(await titlesOf(source)).toHaveLength(2000);
});

test("the worker runs what staff gave, and goes on with what was put down; others may neither give nor see", async () => {
  const source = newSource();
  const given = () => ({
    source,
    fileName: "buku.mrc",
    mapping: null,
    chunks: (async function* () {
      yield* books(1500);
    })(),
  });
  expect(await addImport(staffOf("librarian"), given())).toEqual({
    ok: false,
    refusal: "forbidden",
  });
  const staff = staffOf("supervisor");
  const added = await addImport(staff, given());
  if (!added.ok) throw new Error(added.refusal);
  const { importId } = added.value;
  expect(await addImport(staff, given())).toEqual({ ok: true, value: { importId, resumed: true } });
  const ending = new AbortController();
  const end = await runImport(system, importId, {
    signal: ending.signal,
    progressed: ({ counts }) => counts.read > 0 && ending.abort(),
  });
  expect(end).toBe("put-down");
  expect(await getImport(staff, importId)).toMatchObject({ state: "waiting", read: 500 });
  expect(await runImports(system)).toBe(1);
  expect(await getImport(staff, importId)).toMatchObject({
    state: "done",
    added: 1500,
    actorName: "Rina",
  });
  expect(await getImport(staffOf("librarian"), importId)).toBeNull();
});

test("an import whose worker died is taken on by another after a minute, and nothing is lost or doubled", async () => {
  const staff = staffOf("supervisor");
  const source = newSource();
  const chunks = (async function* () {
    yield* books(1500);
  })();
  const added = await addImport(staff, { source, fileName: "buku.mrc", mapping: null, chunks });
  if (!added.ok) throw new Error(added.refusal);
  const { importId } = added.value;
  const dead: Standing[] = [];
  const dying = runImport(system, importId, {
    progressed: (standing) => {
      dead.push(standing);
      if (standing.counts.read === 500) throw new Error("killed");
    },
  });
  await expect(dying).rejects.toThrow("killed");
  expect(await getImport(staff, importId)).toMatchObject({ state: "running", read: 500 });
  // Heard from just now: nobody takes its work away.
  expect(await runImports(system)).toBe(0);
  await db()
    .$executeRaw`UPDATE catalogue_import SET heartbeat_at = heartbeat_at - interval '61 seconds'
    WHERE id = ${importId}::uuid`;
  expect(await nextImport(system)).toBe(importId);
  expect(await runImports(system)).toBe(1);
  const counts = { read: 1500, added: 1500, changed: 0, unchanged: 0, rejected: 0 };
  expect(await getImport(staff, importId)).toMatchObject({ state: "done", ...counts });
  const titles = await titlesOf(source);
  expect([titles.length, new Set(titles).size]).toEqual([1500, 1500]);
  expect(dead.map((standing) => standing.counts.read)).toEqual([0, 500]);
});

test("a worker that was only slow stores nothing once another has taken its import on", async () => {
  const source = newSource();
  const importId = await add(source, ...books(1500));
  const running = { importId, source, known: new Set<number>() };
  const batch = (number: string) => {
    const place = { position: 0, end: 100, row: undefined, warnings: [] };
    return [
      { ...place, ok: true, incoming: incomingOf({ number, title: `Buku ${number}` }) },
    ] as const;
  };
  expect(await takeUpImport(system, importId)).toBe(true);
  const standing = await getImport(system, importId);
  if (!standing) throw new Error("the import is gone");
  const { position, ...counts } = standing;
  const slow = { position, counts };
  const late: Promise<unknown>[] = [];
  const end = await runImport(system, importId, {
    progressed: ({ counts: { read } }) => {
      if (read === 500) late.push(storeBatch(system, running, slow, batch("terlambat")));
    },
  });
  expect(end).toBe("done");
  late.push(storeBatch(system, running, slow, batch("terlambat sekali")));
  const refused = { ok: false, refusal: "taken-over" };
  expect(await Promise.all(late)).toEqual([refused, refused]);
  expect(await getImport(system, importId)).toMatchObject({ state: "done", added: 1500 });
  expect(await titlesOf(source)).toHaveLength(1500);
});

test("an import that staff stopped keeps what was stored and goes on no more", async () => {
  const staff = staffOf("supervisor");
  const source = newSource();
  const importId = await add(source, ...books(1500));
  let stopping: Promise<unknown> = Promise.resolve();
  await runImport(system, importId, {
    progressed: ({ counts }) => {
      if (counts.read === 500) stopping = stopImport(staff, importId);
    },
  });
  expect(await stopping).toEqual({ ok: true, value: true });
  const stopped = await getImport(staff, importId);
  expect(stopped?.state).toBe("stopped");
  expect(await titlesOf(source)).toHaveLength(stopped?.added ?? 0);
  expect(await stopImport(staff, importId)).toEqual({ ok: false, refusal: "not-running" });
});

test("an import whose file is gone says so", async () => {
  const importId = await add(newSource(), ...books(1));
  await rm(path.join(folder, "imports", importId));
  expect(await runImport(system, importId)).toBe("failed");
  expect(await getImport(system, importId)).toMatchObject({
    state: "failed",
    failure: "file-missing",
  });
});

test("the file is kept with its import, byte for byte", async () => {
  const file = Buffer.concat(books(3));
  const importId = await add(newSource(), file.subarray(0, 50), file.subarray(50));
  expect(await readFile(path.join(folder, "imports", importId))).toEqual(file);
});
