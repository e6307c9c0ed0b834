import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { startClockAt } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import { memberNumberIndex } from "@/lib/membership/erasure/mutations";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { ownDataFolder } from "../testing/data-folder";
import { allTables, placesOf } from "../testing/search-all";
import type { WholeLife } from "../testing/whole-life";
import { liveWholeLife } from "../testing/whole-life";
import { readErasures } from "./erasure-file";
import { copyErasures } from "./jobs";
import { afterErasure, eraseMember, replayErasures } from "./mutations";

ownDataFolder();
startClockAt("2026-11-23T03:00:00Z");
const system = actAsSystem("test");
let gone: WholeLife;
let stays: WholeLife;
let placesBefore: readonly string[];
let triesBefore: number;
const trail = "public.audit_entry";
let othersBefore: readonly string[];

beforeAll(async () => {
  await seedHours();
  gone = await liveWholeLife("Zulkarnaen", 1);
  stays = await liveWholeLife("Wicaksana", 2);
  const { number } = await db().member.findUniqueOrThrow({ where: { id: gone.memberId } });
  const ids = [gone.memberId, gone.accountId, memberNumberIndex(number)];
  placesBefore = await placesOf([...gone.words, ...ids]);
  triesBefore = await db().verificationTry.count();
  othersBefore = await placesOf(stays.words);
  const erased = await db().$transaction((tx) => eraseMember(tx, system, gone.memberId));
  if (!erased) throw new Error("nobody was deleted");
  await afterErasure(erased);
});

test("a deleted person's words are found in no column of no table, sealed or not", async () => {
  expect(placesBefore.length).toBeGreaterThan(30);
  expect(await placesOf(gone.words)).toEqual([]);
  expect(await db().verificationTry.count()).toBe(triesBefore - 1);
});

test("whoever stays keeps everything", async () => {
  expect(await placesOf(stays.words)).toEqual(othersBefore);
});

test("of the ids of a deleted person only opaque lists know", async () => {
  expect(await placesOf([gone.memberId, gone.accountId])).toEqual([
    ...["public.access_entry.subject", "public.audit_entry.subject"],
    ...["public.erasure.subject_id", "public.rights_request.subject"],
  ]);
});

test("a table that may hold somebody is one that the test has filled", async () => {
  const filled = new Set(placesBefore.map((place) => place.slice(0, place.lastIndexOf("."))));
  const others = (await allTables()).filter((table) => !filled.has(table) && table !== trail);
  // A new table goes here only when it holds nothing of patrons; else whole-life.ts fills it.
  expect(others).toMatchSnapshot();
});

test("conversations keep their times and states, and nobody's name", async () => {
  for (const id of [gone.ownConversation, gone.verifiedConversation]) {
    const row = await db().conversation.findUniqueOrThrow({
      where: { id },
      include: { events: true },
    });
    expect(row).toMatchObject({ state: "closed", patronName: "(dihapus)", patronEmail: "" });
    expect(row.events.length).toBe(row.lastSeq);
    expect(row.events.every(({ body }) => body === null)).toBe(true);
    expect(row.librarianId).toBe(gone.librarian.accountId);
  }
});

test("what stays of a person are ids: in the list, in the file, in the trail", async () => {
  const rows = await db().erasure.findMany();
  expect(rows.map(({ kind }) => kind).sort()).toEqual([
    ...["account", "application", "application", "conversation", "conversation", "member"],
  ]);
  const listed = await readErasures();
  expect(listed.map(({ kind, subjectId }) => `${kind}:${subjectId}`).sort()).toEqual(
    rows.map(({ kind, subjectId }) => `${kind}:${subjectId}`).sort(),
  );
  expect(await copyErasures()).toBe(0);
  const [line] = await db().auditEntry.findMany({ where: { action: "privacy.erased" } });
  expect(line).toMatchObject({ subject: `member:${gone.memberId}`, data: { also: 5 } });
});

test("deleting somebody twice, or nobody, changes nothing", async () => {
  const again = await db().$transaction((tx) => eraseMember(tx, system, gone.memberId));
  expect(again).toBeNull();
  expect(await db().$transaction((tx) => eraseMember(tx, system, randomUUID()))).toBeNull();
});

test("a restored backup is deleted from again, by the list alone", async () => {
  const back = await liveWholeLife("Xaverius", 3);
  const list = [
    { kind: "member", subjectId: back.memberId, at: new Date() },
    { kind: "account", subjectId: randomUUID(), at: new Date() },
  ] as const;
  expect(await replayErasures(system, list)).toBe(1);
  expect(await placesOf(back.words)).toEqual([]);
  expect(await replayErasures(system, list)).toBe(0);
});
