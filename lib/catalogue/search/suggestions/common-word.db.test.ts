import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../../mutations";
import { incomingOf } from "../../testing/records";
import { zoneSize } from "../domain/lexemes";
import { suggestRecords } from "./queries";

const by = { source: "test", actorId: null, actorName: "Uji", importId: null };
const store = (titles: readonly string[]) =>
  db().$transaction((tx) =>
    storeRecords(
      tx,
      by,
      titles.map((title) => incomingOf({ number: title, title })),
    ),
  );
const said = (records: number) =>
  db().$executeRaw`UPDATE search.catalogue_word SET records = ${records}::int WHERE word = 'umum'`;
const titlesFor = async (typed: string) =>
  (await suggestRecords(typed)).map(({ text }) => text).toSorted();
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name} ${at} umum`);

test("a very common word is looked for among the newest records, and everywhere where these have too few", async () => {
  const old = ["Pustaka umum"];
  await store(old);
  await db().$executeRaw`SELECT setval('catalogue_record_id_seq', ${100 * zoneSize}::bigint)`;
  const few = numbered("Baru", 7);
  await store(few);
  await said(1_000_000);
  expect(await titlesFor("umum")).toEqual([...few, ...old].toSorted());
  const many = [...few, "Terbaru umum"];
  await store(["Terbaru umum"]);
  await said(1_000_000);
  // Alike but for its age; a word that is not that common is looked for everywhere.
  await db()
    .$executeRaw`UPDATE search.record SET title_words = 1 WHERE sort_title = 'pustaka umum'`;
  expect(await titlesFor("umum")).toEqual(many.toSorted());
  await said(19_999);
  expect(await titlesFor("umum")).toContain("Pustaka umum");
});
