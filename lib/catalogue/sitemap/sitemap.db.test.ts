import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../mutations";
import { incomingOf } from "../testing/records";
import { sitemapIndex, sitemapOfRecords } from "./queries";

const origin = "https://pustaka.test";

async function store(...books: readonly Parameters<typeof incomingOf>[0][]) {
  const by = { source: "sitemap", actorId: null, actorName: "test", importId: null };
  const stored = await db().$transaction((tx) => storeRecords(tx, by, books.map(incomingOf)));
  return stored.records.map(({ recordId }) => recordId ?? 0);
}

test("the sitemaps name every live record once, and none that was withdrawn", async () => {
  const [live = 0] = await store({ number: "1" });
  await db().$executeRaw`SELECT setval('catalogue_record_id_seq', 50000)`;
  expect(await store({ number: "2" })).toEqual([50_001]);
  const index = await sitemapIndex((part) => `${origin}/sitemap.xml?rekaman=${part}`);
  expect([...index.matchAll(/rekaman=(\d+)</g)].map(([, part]) => part)).toEqual(["0", "1"]);
  expect(await sitemapOfRecords(0, origin)).toMatch(
    new RegExp(`<url><loc>${origin}/opac/${live}</loc><lastmod>\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z<`),
  );
  expect(await sitemapOfRecords(0, origin)).not.toContain("/opac/50001<");
  expect(await sitemapOfRecords(1, origin)).toContain(`<loc>${origin}/opac/50001</loc>`);
  await store({ number: "2", deleted: true });
  expect(await sitemapOfRecords(1, origin)).not.toContain("<url>");
});

test("a part that cannot be is empty", async () => {
  for (const part of [-1, 1.5, Number.NaN, 1e9, Number.POSITIVE_INFINITY, 40_000])
    expect(await sitemapOfRecords(part, origin)).not.toContain("<url>");
});
