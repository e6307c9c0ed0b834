import { createHash, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { hashLinkToken } from "@/lib/identity/links/mutations";
import { provePatron } from "@/lib/identity/proofs";
import type { KeyedPatron } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { eraseConversations } from "../erasure/mutations";
import { moveRead, sendMessage } from "../messages/mutations";
import { forgetOnDevice, markNonmember } from "../moves/mutations";
import { publicComputerIdleMinutes } from "../policy";
import { getWholeCatchUp, listOwnConversations } from "../queries";
import { findConversation } from "../record/queries";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "../testing/people";
import {
  holdMailable,
  mailResumeLink,
  makeResumeLink,
  noteDeadLink,
  resumeConversation,
} from "./mutations";
import { isOpenLink } from "./queries";

beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
});

const dead = { ok: false, refusal: "link-dead" };
const own = { publicComputer: false } as const;

/** The token in the newest mail about a conversation, as its mailbox gets it. */
async function mailedToken(id: string): Promise<string> {
  const mail = await db().outgoingMail.findFirstOrThrow({
    where: { about: `conversation:${id}`, kind: "conversation-resume" },
    orderBy: { madeAt: "desc" },
  });
  const text = JSON.parse(unseal(mail.contentSealed ?? "")).text as string;
  return /\/tanya\/tautan\/(\S+)/.exec(text)?.[1] ?? "";
}
const newAddress = () => `${randomUUID()}@contoh.test`;
/** A patron who has begun a conversation and had a link to it mailed. */
async function asked() {
  const patron = newPatron();
  const id = await newWaiting(patron);
  await db().conversation.update({ where: { id }, data: { patronEmail: newAddress() } });
  expect(await mailResumeLink(patron, id)).toEqual({ ok: true, value: null });
  return { patron, id, token: await mailedToken(id) };
}
const sees = async (patron: KeyedPatron, id: string) =>
  (await findConversation(id, { side: "patron", patron })) !== null;
const say = (patron: KeyedPatron, id: string, body: string) =>
  sendMessage({ side: "patron", patron }, id, { clientId: randomUUID(), body });
async function eventsOf(patron: KeyedPatron, id: string) {
  const whole = await getWholeCatchUp({ side: "patron", patron }, id);
  return whole.ok ? whole.value.events : [];
}

test("a link gives another browser this conversation and no other, and takes it from nobody", async () => {
  const { patron, id, token } = await asked();
  const other = await newWaiting(patron, "Pertanyaan lain");
  const telephone = newPatron();
  const ownThere = await newWaiting(telephone, "Milik telepon");
  expect(await sees(telephone, id)).toBe(false);
  expect(await isOpenLink(token)).toBe(true);

  expect(await resumeConversation(token, { ...telephone, ...own })).toEqual({
    ok: true,
    value: { conversationId: id },
  });
  expect([await sees(telephone, id), await sees(patron, id)]).toEqual([true, true]);
  expect([await sees(telephone, other), await sees(patron, ownThere)]).toEqual([false, false]);
  expect((await listOwnConversations(telephone)).map((each) => each.id).sort()).toEqual(
    [id, ownThere].sort(),
  );
  expect((await eventsOf(patron, id)).at(-1)).toMatchObject({
    type: "conversation.resumed",
    actor: { kind: "patron" },
    data: {},
  });
  expect(await isOpenLink(token)).toBe(false);
});

test("both browsers write and read on in the one record", async () => {
  const { patron, id, token } = await asked();
  const telephone = newPatron();
  await resumeConversation(token, { ...telephone, ...own });
  const staff = await newLibrarian("Laras");
  const answer = { clientId: randomUUID(), body: "Lantai 14." };
  expect((await sendMessage({ side: "librarian", staff }, id, answer)).ok).toBe(true);
  expect((await say(telephone, id, "Terima kasih dari telepon")).ok).toBe(true);
  expect((await say(patron, id, "Dan dari komputer")).ok).toBe(true);
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { id } });
  const moved = await moveRead({ side: "patron", patron: telephone }, id, lastSeq);
  expect(moved).toEqual({ ok: true, value: { moved: true } });
  expect(await eventsOf(telephone, id)).toEqual(await eventsOf(patron, id));
});

test("of many presses at the same instant one opens, and one event tells of it", async () => {
  const { patron, id, token } = await asked();
  const browsers = Array.from({ length: 5 }, newPatron);
  const answers = await Promise.all(
    browsers.map((browser) => resumeConversation(token, { ...browser, ...own })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 4 }, () => dead));
  expect(await db().conversationKey.count({ where: { conversationId: id } })).toBe(1);
  const told = (await eventsOf(patron, id)).filter(({ type }) => type === "conversation.resumed");
  expect(told).toHaveLength(1);
});

test("several links at the same instant open to several browsers", async () => {
  const { id, token } = await asked();
  const tokens = [token];
  for (let n = 0; n < 5; n++) {
    const link = await db().$transaction(async (tx) => {
      const mailable = await holdMailable(tx, id);
      return mailable ? makeResumeLink(tx, mailable) : "";
    });
    tokens.push(link.slice(-43));
  }
  expect(new Set(tokens).size).toBe(6);
  const answers = await Promise.all(
    tokens.map((each) => resumeConversation(each, { ...newPatron(), ...own })),
  );
  expect(answers.map(({ ok }) => ok)).toEqual(tokens.map(() => true));
  expect(await db().conversationKey.count({ where: { conversationId: id } })).toBe(6);
});

test("late, made up, of another address and opened before are one answer", async () => {
  const late = await asked();
  const past = new Date(Date.now() - 1000);
  await db().mailedLink.update({
    where: { tokenHash: hashLinkToken(late.token) },
    data: { madeAt: new Date(past.getTime() - 1000), expiresAt: past },
  });
  const moved = await asked();
  await db().conversation.update({ where: { id: moved.id }, data: { patronEmail: "lain@x.test" } });
  const used = await asked();
  await resumeConversation(used.token, { ...newPatron(), ...own });
  for (const token of [late.token, moved.token, used.token, "bukan-tautan"])
    expect(await resumeConversation(token, { ...newPatron(), ...own })).toEqual(dead);
});

test("the browser it was begun in is told nothing new", async () => {
  const { patron, id, token } = await asked();
  expect((await resumeConversation(token, { ...patron, ...own })).ok).toBe(true);
  expect((await eventsOf(patron, id)).some(({ type }) => type === "conversation.resumed")).toBe(
    false,
  );
});

test("on a public computer the conversation ends there alone after the idle time", async () => {
  const { patron, id, token } = await asked();
  const kiosk = newPatron();
  await resumeConversation(token, { ...kiosk, publicComputer: true });
  const there = await findConversation(id, { side: "patron", patron: kiosk });
  expect(there?.publicComputer).toBe(true);
  expect((await say(kiosk, id, "Dari komputer umum")).ok).toBe(true);
  const idle = new Date(Date.now() - (publicComputerIdleMinutes + 1) * 60_000);
  await db().conversationKey.updateMany({
    where: { conversationId: id },
    data: { seenAt: idle },
  });
  expect([await sees(kiosk, id), await sees(patron, id)]).toEqual([false, true]);
});

test("removing it from one device leaves the other", async () => {
  const { patron, id, token } = await asked();
  const telephone = newPatron();
  await resumeConversation(token, { ...telephone, ...own });
  await forgetOnDevice(telephone, id);
  expect([await sees(telephone, id), await sees(patron, id)]).toEqual([false, true]);
});

test("only who holds a conversation has its link mailed, and a member's belongs to his account", async () => {
  const { id } = await asked();
  expect(await mailResumeLink(newPatron(), id)).toEqual({ ok: false, refusal: "not-found" });
  const keyHash = createHash("sha256").update(randomUUID()).digest("hex");
  const account = { accountId: randomUUID(), sessionId: randomUUID(), name: "Sekar" };
  const member = provePatron(keyHash, { ...account, memberNumber: "700000000018" }) as KeyedPatron;
  const theirs = await newWaiting(member);
  expect(await mailResumeLink(member, theirs)).toEqual({ ok: false, refusal: "not-found" });
});

test("an erased conversation opens to no link, and no browser holds it any more", async () => {
  const { id, patron, token } = await asked();
  await mailResumeLink(patron, id);
  const second = await mailedToken(id);
  const telephone = newPatron();
  await resumeConversation(token, { ...telephone, ...own });
  await db().$transaction((tx) => eraseConversations(tx, [id]));
  expect(await resumeConversation(second, { ...newPatron(), ...own })).toEqual(dead);
  expect(await sees(telephone, id)).toBe(false);
  expect(await db().conversationKey.count({ where: { conversationId: id } })).toBe(0);
});

test("the trail says that one was resumed and that one was refused, and names nobody", async () => {
  const { id, token } = await asked();
  await resumeConversation(token, { ...newPatron(), ...own });
  await noteDeadLink(new Headers());
  const lines = await db().auditEntry.findMany({
    where: { subject: { in: [`conversation:${id}`, "conversation:unknown"] } },
    orderBy: { at: "asc" },
  });
  expect(lines.map(({ action, actorId, data }) => [action, actorId, data])).toEqual([
    ["conversation.resumed", null, {}],
    ["conversation.link-refused", null, {}],
  ]);
});

test("an address that others have asked links to gets no more, and the answer is the same", async () => {
  const email = newAddress();
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) {
    const patron = newPatron();
    const id = await newWaiting(patron);
    await db().conversation.update({ where: { id }, data: { patronEmail: email } });
    expect(await mailResumeLink(patron, id)).toEqual({ ok: true, value: null });
    ids.push(id);
  }
  const mailed = (id: string) =>
    db().outgoingMail.count({
      where: { about: `conversation:${id}`, kind: "conversation-resume" },
    });
  expect(await Promise.all(ids.map(mailed))).toEqual([1, 1, 1, 0]);
  expect(await db().mailedLink.count({ where: { subjectId: { in: ids } } })).toBe(3);
});

test("whoever opens it elsewhere is unverified, and the member found before stays for his deletion", async () => {
  const { patron, id, token } = await asked();
  const verifiedMemberId = randomUUID();
  const member = { verification: "member", verifiedMemberId };
  await db().conversation.update({ where: { id }, data: member });
  const stands = () =>
    db().conversation.findUniqueOrThrow({
      where: { id },
      select: { verification: true, verifiedMemberId: true },
    });
  await resumeConversation(token, { ...patron, ...own });
  expect(await stands(), "in the browser it was begun in nobody new reads").toEqual(member);
  await mailResumeLink(patron, id);
  await resumeConversation(await mailedToken(id), { ...newPatron(), ...own });
  expect(await stands()).toEqual({ verification: "unverified", verifiedMemberId });
  const staff = await newLibrarian("Laras");
  await markNonmember(staff, id, randomUUID());
  expect(await stands()).toEqual({ verification: "nonmember", verifiedMemberId });
});
