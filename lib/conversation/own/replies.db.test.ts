import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { actAsSystem, proveMember } from "@/lib/identity/proofs";
import { chooseTopics } from "@/lib/identity/topics/mutations";
import type { KeyedPatron, MemberPatron } from "@/lib/identity/types";
import { seal, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { moveRead, sendMessage } from "../messages/mutations";
import { closeConversation } from "../moves/mutations";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "../testing/people";
import { tellReplies } from "./jobs";

beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
});
beforeEach(async () => {
  await db().outgoingMail.deleteMany();
  await db().conversation.deleteMany();
});

const answer = "Ada, di lantai 14.";

/** A member who has asked and been answered, so many minutes ago. */
async function answered(minutes: number) {
  const accountId = randomUUID();
  const email = `${accountId}@contoh.test`;
  await db().account.create({ data: { id: accountId, email, name: "Sekar", role: "member" } });
  const session = { accountId, sessionId: randomUUID(), name: "Sekar", role: "member" } as const;
  const proof = { ...session, serviceGroup: null, memberNumber: "700000000018" };
  const member = proveMember(proof, newPatron().keyHash) as MemberPatron & KeyedPatron;
  const id = await newWaiting(member, "Di mana naskahnya?");
  const staff = await newLibrarian("Laras");
  await reply(id, staff, minutes);
  return { member, id, staff, email };
}
async function reply(id: string, staff: Awaited<ReturnType<typeof newLibrarian>>, minutes: number) {
  const message = { clientId: randomUUID(), body: answer };
  await sendMessage({ side: "librarian", staff }, id, message);
  await db().$executeRaw`
    UPDATE conversation SET last_message_at = last_message_at - ${minutes} * interval '1 minute'
    WHERE id = ${id}::uuid`;
}
const tell = () => tellReplies(actAsSystem("test"));

test("who chose it is told of an answer that stands unread, once, and without its words", async () => {
  const { member, id, email } = await answered(11);
  expect(await tell()).toBe(0);
  await chooseTopics(member, ["conversation-replies"]);
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  const [mail] = await db().outgoingMail.findMany();
  expect(mail).toMatchObject({ kind: "conversation-reply", about: `conversation:${id}` });
  expect(unseal(mail?.recipientSealed ?? "")).toBe(email);
  const words = unseal(mail?.contentSealed ?? "");
  expect(words).toContain(`/tanya/${id}`);
  expect(words).not.toContain(answer);
});

test("nobody is told of what he has read, nor in the first ten minutes, nor of yesterday's", async () => {
  const [read, young, old] = [await answered(11), await answered(5), await answered(25 * 60)];
  for (const { member } of [read, young, old]) await chooseTopics(member, ["conversation-replies"]);
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { id: read.id } });
  await moveRead({ side: "patron", patron: read.member }, read.id, lastSeq);
  expect(await tell()).toBe(0);
});

test("nobody whose data are restricted is told, and who has the restriction lifted is told again", async () => {
  const { member } = await answered(11);
  await chooseTopics(member, ["conversation-replies"]);
  const number = "700000000018";
  await db().member.create({
    data: {
      ...{ number, name: "Sekar", mobile: "+628120001", birthDate: new Date("1990-01-01") },
      ...{ identityKind: "nik", identitySealed: seal("3171000101900000"), identityIndex: "a" },
      restrictedAt: new Date(),
    },
  });
  await db().account.update({
    where: { id: member.account.accountId },
    data: { memberNumber: number },
  });
  expect(await tell()).toBe(0);
  await db().member.update({ where: { number }, data: { restrictedAt: null } });
  expect(await tell()).toBe(1);
});

test("nobody is told of an answer because somebody closed it after it was read", async () => {
  const { member, id, staff } = await answered(11);
  await chooseTopics(member, ["conversation-replies"]);
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { id } });
  await moveRead({ side: "patron", patron: member }, id, lastSeq);
  await closeConversation({ side: "librarian", staff }, id, randomUUID());
  expect(await tell()).toBe(0);
});

test("after reading, the next answer is told again", async () => {
  const { member, id, staff } = await answered(11);
  await chooseTopics(member, ["conversation-replies"]);
  expect(await tell()).toBe(1);
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { id } });
  await moveRead({ side: "patron", patron: member }, id, lastSeq);
  await reply(id, staff, 11);
  await db().$executeRaw`UPDATE outgoing_mail SET made_at = made_at - interval '1 hour'`;
  expect(await tell()).toBe(1);
});
