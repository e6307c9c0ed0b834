import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { proveMember } from "@/lib/identity/proofs";
import type { KeyedPatron, MemberPatron } from "@/lib/identity/types";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { sendMessage } from "../messages/mutations";
import { newPatron, newWaiting, startClockAt } from "../testing/people";
import { listMemberConversations } from "./queries";

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
