import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { actAsSystem, provePatron } from "@/lib/identity/proofs";
import type { KeyedPatron, Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { seal, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { eraseConversations } from "../erasure/mutations";
import { moveRead, sendMessage } from "../messages/mutations";
import { leaveMessage, requestMail } from "../moves/mutations";
import { startConversation } from "../mutations";
import { resumeConversation } from "../resuming/mutations";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "../testing/people";
import { tellAwaited } from "./jobs";

let staff: Staff;
beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
  staff = await newLibrarian("Laras");
});
beforeEach(async () => {
  await db().outgoingMail.deleteMany();
  await db().conversation.deleteMany();
});

const answer = "Ada, di lantai 14.";
const tell = () => tellAwaited(actAsSystem("test"), true);

/** A message left, as outside hours. */
async function left(patron: KeyedPatron = newPatron()): Promise<string> {
  const started = await startConversation(
    patron,
    {
      ...{ name: "Sutini", email: "sutini@contoh.test", memberNumber: null, purpose: null },
      ...{ questionType: "loans", question: "Ada naskahnya?", publicComputer: false },
      clientId: randomUUID(),
    },
    { locale: "id", asMessage: true },
  );
  if (!started.ok) throw new Error(started.refusal);
  return started.value.conversationId;
}
async function reply(id: string, minutes: number) {
  const message = { clientId: randomUUID(), body: answer };
  expect((await sendMessage({ side: "librarian", staff }, id, message)).ok).toBe(true);
  await db().$executeRaw`
    UPDATE conversation SET last_message_at = last_message_at - ${minutes} * interval '1 minute'
    WHERE id = ${id}::uuid`;
}
async function readAll(patron: KeyedPatron, id: string) {
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { id } });
  await moveRead({ side: "patron", patron }, id, lastSeq);
}

test("whoever left a message is told once that it was answered, without the words, by a link that opens it", async () => {
  const id = await left();
  expect(await tell()).toBe(0);
  await reply(id, 11);
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  const [mail] = await db().outgoingMail.findMany();
  expect(mail).toMatchObject({ kind: "conversation-answer", about: `conversation:${id}` });
  expect(unseal(mail?.recipientSealed ?? "")).toBe("sutini@contoh.test");
  const { text } = JSON.parse(unseal(mail?.contentSealed ?? "")) as { text: string };
  expect(text).not.toContain(answer);
  expect(text).toContain("Anda menerima email ini karena");
  const token = /\/tanya\/tautan\/(\S+)/.exec(text)?.[1] ?? "";
  const opened = await resumeConversation(token, { ...newPatron(), publicComputer: false });
  expect(opened).toEqual({ ok: true, value: { conversationId: id } });
});

test("who waited and turned it into a message, or asked for mail, is told; who only waits is not", async () => {
  const [waiting, turned, asked] = [newPatron(), newPatron(), newPatron()];
  const ids = [await newWaiting(waiting), await newWaiting(turned), await newWaiting(asked)];
  const [plain = "", message = "", mailed = ""] = ids;
  expect((await leaveMessage(turned, message, { clientId: randomUUID() })).ok).toBe(true);
  expect((await requestMail(asked, mailed, randomUUID())).ok).toBe(true);
  for (const id of ids) await reply(id, 11);
  expect(await tell()).toBe(2);
  expect(await db().outgoingMail.count({ where: { about: `conversation:${plain}` } })).toBe(0);
});

test("two workers at the same instant write one mail", async () => {
  for (let n = 0; n < 5; n++) await reply(await left(), 11);
  const told = await Promise.all([tell(), tell(), tell()]);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(await db().outgoingMail.count()).toBe(5);
});

test("what was read, is younger than ten minutes, or was taken back, is told to nobody", async () => {
  const reader = newPatron();
  const [read, young, taken] = [await left(reader), await left(), await left()];
  await reply(read, 11);
  await reply(young, 5);
  await reply(taken, 11);
  await readAll(reader, read);
  await db().conversationEvent.updateMany({
    where: { conversationId: taken, actorKind: "librarian", type: "message.sent" },
    data: { body: null },
  });
  expect(await tell()).toBe(0);
});

test("after he has read, the next answer is told again", async () => {
  const patron = newPatron();
  const id = await left(patron);
  await reply(id, 11);
  expect(await tell()).toBe(1);
  await reply(id, 11);
  expect(await tell()).toBe(0);
  await readAll(patron, id);
  await reply(id, 11);
  await db().$executeRaw`UPDATE outgoing_mail SET made_at = made_at - interval '1 hour'`;
  expect(await tell()).toBe(1);
});

test("where mail cannot leave nothing is written, and it is made up for when it can", async () => {
  await reply(await left(), 11);
  expect(await tellAwaited(actAsSystem("test"), false)).toBe(0);
  expect(await db().outgoingMail.count()).toBe(0);
  expect(await tell()).toBe(1);
});

test("an account's conversation is opened by signing in: no link that opens by itself is mailed", async () => {
  const account = { accountId: randomUUID(), sessionId: randomUUID(), name: "Sekar" };
  const { keyHash } = newPatron();
  const member = provePatron(keyHash, { ...account, memberNumber: "700000000018" }) as KeyedPatron;
  const id = await left(member);
  await reply(id, 11);
  expect(await tell()).toBe(1);
  const [mail] = await db().outgoingMail.findMany();
  const words = unseal(mail?.contentSealed ?? "");
  expect(words).toContain(`/tanya/${id}`);
  expect(words).not.toContain("/tanya/tautan/");
});

test("nobody who was erased, or whose data is restricted, is written to", async () => {
  const [erased, verified, named] = [await left(), await left(), await left()];
  for (const id of [erased, verified, named]) await reply(id, 11);
  await db().$transaction((tx) => eraseConversations(tx, [erased]));
  const one = { mobile: "+628120001", birthDate: new Date("1990-01-01"), restrictedAt: now() };
  const card = (identityIndex: string) => ({
    ...{ identityKind: "nik", identitySealed: seal("3171000101900000"), identityIndex },
  });
  const member = await db().member.create({
    data: { ...one, ...card("a"), number: "700000000018", name: "Sekar" },
  });
  await db().conversation.update({
    where: { id: verified },
    data: { verifiedMemberId: member.id },
  });
  const namesake = { number: "700000000026", name: "sutini", email: "Sutini@contoh.test" };
  await db().member.create({ data: { ...one, ...card("b"), ...namesake } });
  expect(await tell()).toBe(0);
  await db().member.updateMany({ where: { name: "sutini" }, data: { restrictedAt: null } });
  expect(await tell()).toBe(1);
  await db().member.updateMany({ data: { restrictedAt: null } });
  expect(await tell()).toBe(1);
});

test("what somebody asks to be mailed after his data were restricted is mailed: it is his own wish", async () => {
  const id = await left();
  const asked = (await db().conversation.findUniqueOrThrow({ where: { id } })).mailRequestedAt;
  const member = await db().member.create({
    data: {
      ...{ number: "700000000034", name: "Sutini", email: "sutini@contoh.test" },
      ...{ mobile: "+628120001", birthDate: new Date("1990-01-01"), restrictedAt: asked },
      ...{ identityKind: "nik", identitySealed: seal("3171000101900000"), identityIndex: "c" },
    },
  });
  await reply(id, 11);
  expect(await tell()).toBe(0);
  const restrictedAt = new Date((asked?.getTime() ?? 0) - 1);
  await db().member.update({ where: { id: member.id }, data: { restrictedAt } });
  expect(await tell()).toBe(1);
});
