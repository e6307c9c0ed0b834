import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newPatron, newWaiting, startClockAt } from "@/lib/conversation/testing/people";
import { makeLink, spendLink } from "@/lib/identity/links/mutations";
import { actAsSystem } from "@/lib/identity/proofs";
import { submittedApplication } from "@/lib/membership/admission/testing/applications";
import { memberNumberIndex } from "@/lib/membership/erasure/mutations";
import { oweMail } from "@/lib/notifications/mutations";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { ownDataFolder } from "../testing/data-folder";
import { allTables, placesOf } from "../testing/search-all";
import { ask } from "../testing/strays";
import type { WholeLife } from "../testing/whole-life";
import { liveWholeLife } from "../testing/whole-life";
import { eraseSubject, replayErasures } from "./again/mutations";
import { readErasures } from "./erasure-file";
import { copyErasures } from "./jobs";
import { eraseLeftovers } from "./leftovers/jobs";
import { afterErasure, eraseMember } from "./mutations";

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

test("trail and log of looks name nobody, not even somebody who is still here", () => {
  const opaque = /^public[.](?:audit_entry|access_entry|rate_window|erasure)[.]/;
  expect(othersBefore.filter((place) => opaque.test(place))).toEqual([]);
});

test("of the ids of a deleted person only opaque lists know", async () => {
  expect(await placesOf([gone.memberId, gone.accountId])).toEqual([
    ...["public.access_entry.subject", "public.audit_entry.actor_id", "public.audit_entry.subject"],
    ...["public.erasure.subject_id", "public.rights_request.subject"],
  ]);
});

test("a table that may hold somebody is one that the test has filled", async () => {
  const filled = new Set(placesBefore.map((place) => place.slice(0, place.lastIndexOf("."))));
  const others = (await allTables()).filter((table) => !filled.has(table) && table !== trail);
  // A new table goes here only when it holds nothing of patrons; else whole-life.ts fills it.
  expect(others).toMatchSnapshot();
});

test("what bears no id of a person is found by any two of his names, his addresses and his number, and by his address", async () => {
  for (const [why, id] of Object.entries(gone.strays.conversations))
    expect(await db().conversation.findUniqueOrThrow({ where: { id } }), why).toMatchObject({
      ...{ state: "closed", patronName: "(dihapus)", patronEmail: "", memberNumberGiven: null },
    });
  for (const [why, id] of Object.entries(gone.strays.applications)) {
    expect(await db().membershipApplication.count({ where: { id } }), why).toBe(0);
    expect(await db().outgoingMail.count({ where: { about: `application:${id}` } }), why).toBe(0);
  }
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
    "account",
    ...Array<string>(4).fill("application"),
    ...Array<string>(7).fill("conversation"),
    "member",
  ]);
  const listed = await readErasures();
  expect(listed.map(({ kind, subjectId }) => `${kind}:${subjectId}`).sort()).toEqual(
    rows.map(({ kind, subjectId }) => `${kind}:${subjectId}`).sort(),
  );
  expect(await copyErasures()).toBe(0);
  const [line] = await db().auditEntry.findMany({ where: { action: "privacy.erased" } });
  expect(line).toMatchObject({ subject: `member:${gone.memberId}`, data: { also: 12 } });
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

test("whoever has no account is deleted by his conversation, or by all of his browser", async () => {
  const [patron, other] = [newPatron(), newPatron()];
  const [first, second, foreign] = [
    await newWaiting(patron, "Saya Ki Sosrokartono."),
    await newWaiting(patron, "Sosrokartono lagi."),
    await newWaiting(other),
  ];
  const erase = (kind: "conversation" | "patron-key", id: string) =>
    db().$transaction((tx) => eraseSubject(tx, system, kind, id));
  expect(await erase("conversation", first)).toBe(true);
  expect(await erase("conversation", first)).toBe(false);
  expect(await placesOf(["Sosrokartono"])).toEqual([
    ...["public.conversation.last_message_preview", "public.conversation_event.body"],
  ]);
  expect(await erase("patron-key", patron.keyHash)).toBe(true);
  expect(await placesOf(["Sosrokartono", patron.keyHash])).toEqual(["public.erasure.subject_id"]);
  const rows = await db().conversation.findMany({ where: { id: { in: [second, foreign] } } });
  expect(rows.map(({ patronName }) => patronName).sort()).toEqual(["(dihapus)", "Sutini"]);
});

test("a browser that is deleted holds nobody's conversation any more, and takes none from an account", async () => {
  const [owner, browser] = [newPatron(), newPatron()];
  const [resumed, moved] = [await newWaiting(owner), await newWaiting(browser)];
  await db().conversationKey.create({
    data: {
      ...{ conversationId: resumed, keyHash: browser.keyHash, publicComputer: false },
      ...{ givenAt: new Date(), seenAt: new Date() },
    },
  });
  await db().conversation.update({ where: { id: moved }, data: { accountId: randomUUID() } });
  const erase = () =>
    db().$transaction((tx) => eraseSubject(tx, system, "patron-key", browser.keyHash));
  expect(await erase()).toBe(true);
  expect(await db().conversationKey.count({ where: { keyHash: browser.keyHash } })).toBe(0);
  const rows = await db().conversation.findMany({ where: { id: { in: [resumed, moved] } } });
  expect(rows.map(({ patronName }) => patronName)).toEqual(["Sutini", "Sutini"]);
  expect(await erase()).toBe(false);
});

test("every application of a person goes, by his identity or by his name and address; a family's at that address stays", async () => {
  const { memberId } = await liveWholeLife("Prawirotaruno", 5);
  const { identityIndex, name, birthDate, email } = await db().member.findUniqueOrThrow({
    where: { id: memberId },
  });
  const left = [
    await submittedApplication({ identityIndex, duplicate: true, email: "lain@contoh.test" }),
    await submittedApplication({ name, birthDate, email }),
    await submittedApplication({ email }),
    await submittedApplication({ name, birthDate, email: "senama@contoh.test" }),
  ].map(({ id }) => id);
  await db().$transaction((tx) => eraseMember(tx, system, memberId));
  const stay = await db().membershipApplication.findMany({ where: { id: { in: left } } });
  expect(stay.map(({ id }) => id).sort()).toEqual(left.slice(2).sort());
});

test("a family's conversation and draft at the same address stay; a number that somebody else typed is taken out", async () => {
  const { memberId } = await liveWholeLife("Gandakusuma", 6);
  const { email, number } = await db().member.findUniqueOrThrow({ where: { id: memberId } });
  const [daughter, stranger] = [
    await ask({ name: "Siti Aminah", email: `${email}`, memberNumber: null }),
    await ask({ name: "Joko", email: "joko@contoh.test", memberNumber: number }),
  ];
  const draft = await submittedApplication({
    ...{
      state: "unconfirmed",
      emailVerifiedAt: null,
      email,
      name: "Siti Aminah",
      birthDate: new Date("2015-01-02"),
    },
  });
  await db().$transaction((tx) => eraseMember(tx, system, memberId));
  const rowOf = (id: string) => db().conversation.findUniqueOrThrow({ where: { id } });
  expect(await rowOf(daughter)).toMatchObject({ patronName: "Siti Aminah", patronEmail: email });
  expect(await rowOf(stranger)).toMatchObject({ patronName: "Joko", memberNumberGiven: null });
  expect(await db().membershipApplication.count({ where: { id: draft.id } })).toBe(1);
});

test("a family member's link to the same address stays", async () => {
  const { memberId } = await liveWholeLife("Yudhistira", 4);
  const { email } = await db().member.findUniqueOrThrow({ where: { id: memberId } });
  const link = { purpose: "choose-password", subjectId: stays.accountId } as const;
  const token = await db().$transaction((tx) => makeLink(tx, { ...link, email: `${email}` }));
  expect(await db().$transaction((tx) => eraseMember(tx, system, memberId))).not.toBeNull();
  const spent = await db().$transaction((tx) => spendLink(tx, "choose-password", token));
  expect(spent).toMatchObject({ ok: true, value: { subjectId: stays.accountId } });
});

test("what came in while its owner was being deleted goes afterwards", async () => {
  const id = await newWaiting(newPatron(), "Saya masih sempat menulis.");
  const { accountId } = gone;
  await db().conversation.update({ where: { id }, data: { accountId } });
  await db().$transaction(async (tx) => {
    const mail = { kind: "right-answered", about: `account:${accountId}`, locale: "id" } as const;
    await oweMail(tx, { ...mail, to: "ratna@contoh.test", subject: "–", says: [], because: "–" });
    const link = { purpose: "reset-password", subjectId: accountId } as const;
    await makeLink(tx, { ...link, email: "ratna@contoh.test" });
  });
  expect(await eraseLeftovers(system)).toBe(3);
  expect(await placesOf(["masih sempat"])).toEqual([]);
  expect(await eraseLeftovers(system)).toBe(0);
});
