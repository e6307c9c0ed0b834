import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { listAcquisitions } from "../acquisitions/queries";
import { storeRecords } from "../mutations";
import { incomingOf } from "../testing/records";
import { listBibliographies, listRecords } from "./queries";

const by = { source: "lists", actorId: null, actorName: "Uji", importId: null };

async function store(...books: readonly Parameters<typeof incomingOf>[0][]) {
  const stored = await db().$transaction((tx) => storeRecords(tx, by, books.map(incomingOf)));
  return stored.records.map(({ recordId }) => recordId ?? 0);
}

test("a list gives its records in its own order, without those that are gone or never were", async () => {
  const [one = 0, two = 0, gone = 0] = await store(
    { number: "1", title: "Satu", barcodes: ["L1"] },
    { number: "2", title: "Dua" },
    { number: "3", title: "Tiga" },
  );
  await store({ number: "3", deleted: true });
  const asked = [two, gone, one, 2_000_000_000, two];
  const listed = await listRecords(asked);
  expect(listed.map(({ id, available }) => [id, available])).toEqual([
    [two, false],
    [one, true],
  ]);
  const full = await listBibliographies(asked);
  expect(full.map(({ bibliography }) => bibliography.title)).toEqual(["Dua", "Satu"]);
  expect(await listRecords([])).toEqual([]);
});

test("new acquisitions are leafed through from the newest to the oldest, each once, without what was withdrawn", async () => {
  await store(
    ...Array.from({ length: 25 }, (_, at) => ({ number: `N${at}`, title: `Baru ${at}` })),
  );
  const [gone = 0] = await store({ number: "N3", deleted: true });
  const all = await listAcquisitions(100);
  expect(all.map(({ id }) => id)).not.toContain(gone);
  const leafed: (typeof all)[number][] = [];
  for (;;) {
    const last = leafed.at(-1);
    const page = await listAcquisitions(10, last ? { at: last.createdAt, id: last.id } : null);
    if (page.length === 0) break;
    leafed.push(...page);
  }
  expect(leafed).toEqual(all);
  expect(all.length).toBeGreaterThanOrEqual(24);
});
