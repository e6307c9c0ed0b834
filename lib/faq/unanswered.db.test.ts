import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startClockAt } from "@/lib/conversation/testing/people";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { fromPlainText } from "@/lib/publishing/domain/rich-text";
import {
  publishDocument,
  saveDraft,
  seedDocument,
  withdrawDocument,
} from "@/lib/publishing/mutations";
import { forgetOldSearches, refreshIndex } from "./jobs";
import {
  faqPublisher,
  markWritten,
  noteSearch,
  noteUnanswered,
  recordFeedback,
  unansweredDayMax,
} from "./mutations";
import { findUnanswered, listFeedback, listUnanswered, searchFaq } from "./queries";

// Sunday 22 November 2026, 00.30 WIB: still Saturday in UTC.
startClockAt("2026-11-21T17:30:00Z");

const system = actAsSystem("test");
function staffOf(role: "librarian" | "supervisor"): Staff {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name: "Rina", role };
  const staff = proveStaff({ ...session, serviceGroup: null, memberNumber: null });
  if (!staff) throw new Error("a role of staff");
  return staff;
}
const editor = staffOf("supervisor");

const words = (question: string, en: string | null = null) => ({
  shared: {
    category: "jam-lokasi" as const,
    ...{ keywords: ["kendaraan"], source: "", needsConfirmation: false, confirm: [] as string[] },
  },
  id: { question, answer: fromPlainText("Parkir ada di lantai bawah tanah.") },
  en: en === null ? null : { question: en, answer: fromPlainText("In the basement.") },
});

async function documentOf(slug: string) {
  return db().document.findFirstOrThrow({ where: { kind: "faq", slug } });
}
const found = async (query: string) =>
  (await searchFaq({ query, locale: "id" })).results.map(({ slug }) => slug);
const kept = async () =>
  (await listUnanswered(editor)).map(({ text, count, lastDay }) => [text, count, lastDay]);

beforeAll(async () => {
  await seedDocument(system, faqPublisher, {
    slug: "parkir",
    position: 0,
    words: words("Di mana tempat parkir motor?", "Where do I park?"),
  });
});
beforeEach(async () => {
  await db().faqUnanswered.deleteMany();
});

describe("searches without an answer", () => {
  test("are counted by the library's own day and listed, most often first, to those who write answers", async () => {
    await noteUnanswered("Ada kolam renang?", "id");
    await noteUnanswered("ada  kolam renang", "id");
    await noteUnanswered("sewa sepeda", "id");
    expect(await kept()).toEqual([
      ["ada kolam renang", 2, "2026-11-22"],
      ["sewa sepeda", 1, "2026-11-22"],
    ]);
    expect(await listUnanswered(staffOf("librarian"))).toEqual([]);
  });

  test("are not stored when they look like personal data", async () => {
    expect(await noteUnanswered("nik 3171005708909999", "id")).toBeNull();
    expect(await noteUnanswered("budi@contoh.id", "id")).toBeNull();
    expect(await db().faqUnanswered.count()).toBe(0);
  });

  test("are stored once for a question typed letter by letter, and not at all when it finds its answer", async () => {
    for (const typed of ["kola", "kolam", "kolam re", "kolam renang"])
      await noteSearch("one", typed, "id", false);
    expect(await kept()).toEqual([["kolam renang", 1, "2026-11-22"]]);
    await noteSearch("two", "perpa", "id", false);
    await noteSearch("two", "perpanjang", "id", true);
    expect(await kept()).toEqual([["kolam renang", 1, "2026-11-22"]]);
    await noteSearch("three", "kolam renang", "id", false);
    await noteSearch("three", "sewa sepeda", "id", false);
    expect(await kept()).toEqual([
      ["kolam renang", 2, "2026-11-22"],
      ["sewa sepeda", 1, "2026-11-22"],
    ]);
  });

  test("add no new text to a day that is full; those it has are counted on", async () => {
    const day = new Date("2026-11-22");
    const rows = Array.from({ length: unansweredDayMax - 1 }, (_, at) => ({
      ...{ day, locale: at % 2 === 0 ? "id" : "en", text: `karangan ${at}`, count: 1 },
    }));
    await db().faqUnanswered.createMany({ data: rows });
    expect(await noteUnanswered("sewa sepeda", "id")).toBe("sewa sepeda");
    expect(await noteUnanswered("kolam renang", "id")).toBeNull();
    expect(await noteUnanswered("sewa sepeda", "id")).toBe("sewa sepeda");
    expect(await db().faqUnanswered.count()).toBe(unansweredDayMax);
    expect((await kept())[0]).toEqual(["sewa sepeda", 2, "2026-11-22"]);
  });

  test("are noted of one address 200 times in an hour, and of another all the same", async () => {
    for (let at = 0; at < 210; at += 1) await noteSearch("machine", "sewa sepeda", "id", false);
    await noteSearch("reader", "kolam renang", "id", false);
    expect(await kept()).toEqual([
      ["sewa sepeda", 200, "2026-11-22"],
      ["kolam renang", 1, "2026-11-22"],
    ]);
  });

  test("are handed to a new entry by an id that says nothing, the same line for all its days", async () => {
    await db().faqUnanswered.createMany({
      data: [
        { day: new Date("2026-11-20"), locale: "en", text: "bike rental", count: 1 },
        { day: new Date("2026-11-21"), locale: "en", text: "bike rental", count: 2 },
      ],
    });
    const [line] = await listUnanswered(editor);
    expect(line).toMatchObject({ text: "bike rental", count: 3, lastDay: "2026-11-21" });
    const found = { text: "bike rental", locale: "en" };
    expect(await findUnanswered(editor, line?.id ?? "")).toEqual(found);
    expect(await findUnanswered(staffOf("librarian"), line?.id ?? "")).toBeNull();
    for (const unknown of [randomUUID(), "bike rental", ""])
      expect(await findUnanswered(editor, unknown)).toBeNull();
  });

  test("lead to the entry begun from them, go when it is public, and come back when it is searched in vain again", async () => {
    await noteUnanswered("sewa loker", "id");
    const [line] = await listUnanswered(editor);
    expect(line?.written).toBeNull();
    await seedDocument(system, faqPublisher, {
      slug: "loker",
      position: 1,
      words: words("Apakah ada loker?"),
    });
    const { id: documentId, latest } = await documentOf("loker");
    expect(await markWritten(staffOf("librarian"), line?.id ?? "", documentId)).toBe(false);
    await withdrawDocument(editor, faqPublisher, { documentId, seen: latest });
    expect(await markWritten(editor, line?.id ?? "", documentId)).toBe(true);
    expect((await listUnanswered(editor))[0]?.written).toEqual({ documentId, published: false });
    await publishDocument(editor, faqPublisher, { documentId, seen: latest });
    expect(await listUnanswered(editor)).toEqual([]);
    const day = new Date("2026-11-23");
    await db().faqUnanswered.create({ data: { day, locale: "id", text: "sewa loker", count: 3 } });
    const [again] = await listUnanswered(editor);
    expect(again).toMatchObject({ count: 3, written: { documentId, published: true } });
    expect(await markWritten(editor, randomUUID(), documentId)).toBe(false);
    await withdrawDocument(editor, faqPublisher, { documentId, seen: latest });
  });

  test("are forgotten after 180 days", async () => {
    const rows = ["2026-05-25", "2026-05-26"].map((day) => ({
      ...{ day: new Date(day), locale: "id", text: `hari ${day}`, count: 1 },
    }));
    await db().faqUnanswered.createMany({ data: rows });
    expect(await forgetOldSearches(system)).toBe(1);
    expect((await db().faqUnanswered.findMany()).map(({ text }) => text)).toEqual([
      "hari 2026-05-26",
    ]);
  });
});

test("whether an answer helped is counted, for public entries only", async () => {
  const { id } = await documentOf("parkir");
  await Promise.all([true, true, false].map((helpful) => recordFeedback(id, helpful)));
  expect(await listFeedback(editor)).toEqual([{ documentId: id, helpful: 2, unhelpful: 1 }]);
  expect(await recordFeedback(randomUUID(), true)).toEqual({ ok: false, refusal: "unknown-entry" });
  expect(await listFeedback(staffOf("librarian"))).toEqual([]);
});

describe("publishing", () => {
  test("makes an entry findable in both languages; a draft and a withdrawn entry are not found", async () => {
    expect(await found("parkir motor")).toEqual(["parkir"]);
    expect((await searchFaq({ query: "where to park", locale: "en" })).results[0]?.lang).toBe("en");
    const { id: documentId, latest } = await documentOf("parkir");
    const draft = { documentId, seen: latest, translationChecked: false };
    await saveDraft(editor, faqPublisher, { ...draft, words: words("Di mana halte bus?") });
    expect(await found("halte bus")).toEqual([]);
    await publishDocument(editor, faqPublisher, { documentId, seen: latest + 1 });
    expect(await found("halte bus")).toEqual(["parkir"]);
    const english = await searchFaq({ query: "halte bus", locale: "en" });
    expect(english.results[0]?.lang).toBe("id");
    await withdrawDocument(editor, faqPublisher, { documentId, seen: latest + 1 });
    expect(await found("halte bus")).toEqual([]);
    await publishDocument(editor, faqPublisher, { documentId, seen: latest + 1 });
  });

  test("is caught up on when an entry is missing from the index, or was read in an older way", async () => {
    await db().$executeRaw`UPDATE search.faq_entry SET reading = 'older', terms = ''::tsvector`;
    expect(await found("halte bus")).toEqual([]);
    expect(await refreshIndex(system)).toBe(1);
    expect(await found("halte bus")).toEqual(["parkir"]);
    expect(await refreshIndex(system)).toBe(0);
    await db().$executeRaw`DELETE FROM search.faq_entry`;
    expect(await refreshIndex(system)).toBe(1);
    expect(await found("halte bus")).toEqual(["parkir"]);
  });
});
