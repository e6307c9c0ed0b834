import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answeringBroker } from "@/lib/identity/accounts/testing/broker";
import { proveMember } from "@/lib/identity/proofs";
import type { KeyedPatron, MemberPatron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { holderOf } from "../socket-holder";
import { newPatron, newWaiting, startClockAt } from "../testing/people";
import { keepInAccount } from "./mutations";
import { listBrowserConversations, listMemberConversations } from "./queries";

const broker = answeringBroker();
afterAll(() => broker.stop());
beforeAll(async () => {
  process.env.PORTAL_REALTIME_PORT = String(await broker.start());
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
});

/** A member who has signed in, in this browser or in none that holds a key. */
function memberAt(browser: KeyedPatron | null): MemberPatron {
  const ids = { accountId: randomUUID(), sessionId: randomUUID(), name: "Sekar Wulandari" };
  const session = { ...ids, role: "member", serviceGroup: null } as const;
  const member = proveMember(
    { ...session, memberNumber: "700000000018" },
    browser?.keyHash ?? null,
  );
  if (!member) throw new Error("expected a member");
  return member;
}
type List = typeof listMemberConversations;
const ids = async (list: List, member: MemberPatron, search = "") =>
  (await list(member, { search })).conversations.map(({ id }) => id);
const inAccount = (member: MemberPatron, search?: string) =>
  ids(listMemberConversations, member, search);
const inBrowser = (member: MemberPatron, search?: string) =>
  ids(listBrowserConversations, member, search);

test("what a browser began before signing in is shown apart, and taken into the account one by one or all at once", async () => {
  const browser = newPatron();
  const [one, two, three] = [
    await newWaiting(browser, "Apakah ada naskah Babad Diponegoro?"),
    await newWaiting(browser, "Jam buka hari Sabtu?"),
    await newWaiting(browser, "Cara meminjam?"),
  ];
  const member = memberAt(browser);
  expect(await inBrowser(member)).toEqual([three, two, one]);
  expect(await inBrowser(member, "babad")).toEqual([one]);
  expect(await keepInAccount(member, { conversationId: one })).toBe(1);
  expect([await inAccount(member), await inBrowser(member)]).toEqual([[one], [three, two]]);
  expect(await inAccount(member, "diponegoro")).toEqual([one]);
  expect(await keepInAccount(member, "all")).toBe(2);
  expect([await inAccount(member), await inBrowser(member)]).toEqual([[three, two, one], []]);
  const trail = await db().auditEntry.findMany({ where: { subject: `conversation:${one}` } });
  expect(trail).toMatchObject([
    { action: "conversation.kept", actorId: member.account.accountId, data: {} },
  ]);
});

test("another browser's, another account's, a public computer's and a forgotten one are not to be had", async () => {
  const browser = newPatron();
  const [free, onPublic, forgotten, taken] = [
    await newWaiting(browser),
    await newWaiting(browser),
    await newWaiting(browser),
    await newWaiting(browser),
  ];
  const set = (id: string, data: object) => db().conversation.update({ where: { id }, data });
  await set(onPublic, { publicComputer: true });
  await set(forgotten, { keyHash: null });
  const owner = memberAt(browser);
  expect(await keepInAccount(owner, { conversationId: taken })).toBe(1);

  for (const stranger of [memberAt(newPatron()), memberAt(null)]) {
    expect(await inBrowser(stranger)).toEqual([]);
    expect(await keepInAccount(stranger, { conversationId: free })).toBe(0);
    expect(await keepInAccount(stranger, "all")).toBe(0);
  }
  const second = memberAt(browser);
  expect(await inBrowser(second)).toEqual([free]);
  for (const conversationId of [onPublic, forgotten, taken])
    expect(await keepInAccount(second, { conversationId })).toBe(0);
  expect(await keepInAccount(second, "all")).toBe(1);
  expect(await inAccount(second)).toEqual([free]);
  expect(await inAccount(owner)).toEqual([taken]);
});

test("of two members who take one at the same instant, one has it", async () => {
  const browser = newPatron();
  const conversationId = await newWaiting(browser);
  const members = [memberAt(browser), memberAt(browser)];
  const taken = await Promise.all(members.map((one) => keepInAccount(one, { conversationId })));
  expect(taken.toSorted()).toEqual([0, 1]);
  const held = await Promise.all(members.map((member) => inAccount(member)));
  expect(held.map(({ length }) => length)).toEqual(taken);
});

test("what a browser's key opened is closed once the account alone opens it", async () => {
  const [browser, telephone] = [newPatron(), newPatron()];
  const [kept, other] = [await newWaiting(browser), await newWaiting(browser)];
  await db().conversationKey.create({
    data: {
      ...{ conversationId: kept, keyHash: telephone.keyHash, publicComputer: false },
      givenAt: now(),
    },
  });
  broker.heard.length = 0;
  await keepInAccount(memberAt(browser), { conversationId: kept });
  const told = broker.heard.join(" ");
  for (const { keyHash } of [browser, telephone]) expect(told).toContain(holderOf(kept, keyHash));
  expect(told).not.toContain(holderOf(other, browser.keyHash));
});
