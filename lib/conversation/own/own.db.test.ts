import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { proveMember } from "@/lib/identity/proofs";
import type { KeyedPatron, MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { moveRead, sendMessage } from "../messages/mutations";
import { closeConversation } from "../moves/mutations";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "../testing/people";
import { listMemberConversations, listPendingConversations } from "./queries";

beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
});

/** A member at a browser of his own. */
function newMember(): MemberPatron & KeyedPatron {
  const ids = { accountId: randomUUID(), sessionId: randomUUID(), name: "Sekar Wulandari" };
  const session = {
    ...ids,
    role: "member",
    serviceGroup: null,
    memberNumber: "700000000018",
  } as const;
  const member = proveMember(session, newPatron().keyHash);
  if (!member) throw new Error("expected a member");
  return member as MemberPatron & KeyedPatron;
}
async function say(patron: KeyedPatron, id: string, body: string) {
  await sendMessage({ side: "patron", patron }, id, { clientId: randomUUID(), body });
}
const found = async (member: MemberPatron, search?: string) =>
  (await listMemberConversations(member, search === undefined ? {} : { search })).conversations;

test("a member finds the conversations of his account by words said in them, and nobody else's", async () => {
  const [member, stranger] = [newMember(), newMember()];
  const first = await newWaiting(member, "Apakah ada naskah Babad Diponegoro?");
  const second = await newWaiting(member, "Jam buka hari Sabtu?");
  await say(member, first, "Saya perlu 100% salinannya, sampai halaman_akhir.");
  await newWaiting(stranger, "Babad Tanah Jawi di mana?");
  expect((await found(member)).map(({ id }) => id)).toEqual([second, first]);
  const [hit, ...others] = await found(member, "babad SALINANNYA");
  expect(others).toEqual([]);
  expect(hit).toMatchObject({ id: first, state: "waiting" });
  expect(hit?.excerpt).toContain("Babad Diponegoro");
  expect(await found(member, "100%")).toHaveLength(1);
  expect(await found(member, "tanah")).toEqual([]);
  expect(await found(member, "%")).toHaveLength(1);
});

test("what a browser began without an account is not in the account", async () => {
  const member = newMember();
  const browser = { ...newPatron(), keyHash: member.keyHash };
  await newWaiting(browser, "Tanpa akun");
  expect(await found(member)).toEqual([]);
});

test("pending are those that wait or hold an answer not read, not what was left, or closed and read, nor another's", async () => {
  const [member, staff] = [newMember(), await newLibrarian("Laras")];
  await newWaiting(newMember(), "Pertanyaan orang lain");
  const reply = (id: string) =>
    sendMessage({ side: "librarian", staff }, id, {
      clientId: randomUUID(),
      body: "Di lantai 14.",
    });
  const end = (participant: Parameters<typeof closeConversation>[0], id: string) =>
    closeConversation(participant, id, randomUUID());
  const patron = { side: "patron", patron: member } as const;
  const waiting = await newWaiting(member, "Masih menunggu");
  await end(patron, await newWaiting(member, "Antrean ditinggalkan"));
  const read = await newWaiting(member, "Sudah dijawab dan dibaca");
  const unread = await newWaiting(member, "Sudah dijawab, belum dibaca");
  for (const id of [read, unread]) await reply(id);
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { id: read } });
  await moveRead(patron, read, lastSeq);
  for (const id of [read, unread]) await end({ side: "librarian", staff }, id);
  const { conversations, more } = await listPendingConversations(member);
  expect(conversations.map(({ id, state, unread: hasNews }) => [id, state, hasNews])).toEqual([
    [unread, "closed", true],
    [waiting, "waiting", false],
  ]);
  expect(more).toBe(false);
});

test("twenty stand on a page, and the next page goes on", async () => {
  const member = newMember();
  for (let n = 0; n < 21; n++) await newWaiting(member, `Pertanyaan ${n}`);
  const one = await listMemberConversations(member);
  const two = await listMemberConversations(member, { page: 2 });
  expect([one.conversations.length, one.more, two.conversations.length, two.more]).toEqual([
    ...[20, true],
    ...[1, false],
  ]);
  const ids = [...one.conversations, ...two.conversations].map(({ id }) => id);
  expect(new Set(ids).size).toBe(21);
});
