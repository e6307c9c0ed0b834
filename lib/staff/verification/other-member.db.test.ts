import { createHash, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { markNonmember } from "@/lib/conversation/moves/mutations";
import { startConversation } from "@/lib/conversation/mutations";
import { findConversation } from "@/lib/conversation/record/queries";
import {
  newLibrarian,
  newPatron,
  newWaiting,
  startClockAt,
} from "@/lib/conversation/testing/people";
import { provePatron } from "@/lib/identity/proofs";
import type { KeyedPatron, Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { demoMembers, seedMembership } from "@/prisma/seed/membership";
import { verifyMember } from "./mutations";
import { getVerifiedMember } from "./queries";

// The words of a conversation are one member's: a deletion finds them by him.

let laras: Staff;
let numbers: readonly string[] = [];
beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedHours();
  numbers = await db().$transaction((tx) => seedMembership(tx));
  laras = await newLibrarian("Laras");
});

const refused = { ok: false, refusal: "other-member" };
/** Asks whether who writes is the demo member at this place, by the right fact. */
async function ask(id: string, place: number) {
  const conversation = await findConversation(id, { side: "librarian", staff: laras });
  if (!conversation) throw new Error("the conversation is there");
  return verifyMember({
    ...{ conversation, staff: laras, clientId: randomUUID() },
    memberNumber: numbers[place] ?? "",
    fact: { kind: "birth-date", value: demoMembers[place]?.birthDate ?? "" },
  });
}
const memberAt = (place: number) =>
  db().member.findUniqueOrThrow({ where: { number: numbers[place] ?? "" } });
const rowOf = (id: string) => db().conversation.findUniqueOrThrow({ where: { id } });
const outcomes = async (id: string) =>
  (
    await db().auditEntry.findMany({
      where: { subject: `conversation:${id}`, action: "member.verification-tried" },
      orderBy: { id: "asc" },
    })
  ).map(({ data }) => (data as { outcome?: string }).outcome);

test("a conversation verified for one member becomes no other's, and the try stands in the trail", async () => {
  const id = await newWaiting(newPatron());
  expect(await ask(id, 0)).toMatchObject({ value: { match: true } });
  const before = await rowOf(id);
  const other = await memberAt(1);
  const looks = { where: { subject: `member:${other.id}` } };
  const looked = await db().accessEntry.count(looks);
  expect(await ask(id, 1)).toEqual(refused);
  expect(await rowOf(id)).toEqual(before);
  expect(before).toMatchObject({ verifiedMemberId: (await memberAt(0)).id });
  expect(await outcomes(id)).toEqual(["match", "other-member"]);
  // Nobody was shown anything of him, and the try counts.
  expect(await db().accessEntry.count(looks)).toBe(looked);
  expect(await db().verificationTry.count({ where: { conversationId: id } })).toBe(2);
});

test.each([
  ["was resumed elsewhere", (id: string) => unverify(id)],
  ["was marked a nonmember's", (id: string) => markNonmember(laras, id, randomUUID())],
])("one that %s since is that member's again, and still no other's", async (_, since) => {
  const id = await newWaiting(newPatron());
  await ask(id, 2);
  await since(id);
  expect(await ask(id, 1)).toEqual(refused);
  expect((await rowOf(id)).verification).not.toBe("member");
  expect(await ask(id, 2)).toMatchObject({ ok: true, value: { match: true } });
  expect(await rowOf(id)).toMatchObject({ verification: "member" });
  await db().verificationTry.deleteMany();
});

test("of two members verified at the same moment one stands", async () => {
  const id = await newWaiting(newPatron());
  const answers = await Promise.all([ask(id, 3), ask(id, 4)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual(refused);
  const events = { conversationId: id, type: "conversation.verified" };
  expect(await db().conversationEvent.count({ where: events })).toBe(1);
});

/** A conversation that the demo member at this place has begun signed in, with another member's number in the form. */
async function signedIn(place: number, typed: string) {
  const account = await db().account.create({
    data: {
      email: `masuk-${randomUUID()}@contoh.test`,
      name: "Sekar",
      role: "member",
      passwordHash: "none",
      memberNumber: numbers[place] ?? "",
    },
  });
  const { memberNumber, name, id: accountId } = account;
  const keyHash = createHash("sha256").update(randomUUID()).digest("hex");
  const patron = provePatron(keyHash, { accountId, sessionId: randomUUID(), name, memberNumber });
  const started = await startConversation(
    patron as KeyedPatron,
    {
      ...{
        name: "Direktur",
        email: "lain@contoh.test",
        memberNumber: typed,
        questionType: "loans",
      },
      ...{ purpose: null, question: "", publicComputer: false, clientId: randomUUID() },
    },
    { locale: "id", asMessage: false },
  );
  if (!started.ok) throw new Error(started.refusal);
  return started.value.conversationId;
}

test("whoever begins it signed in is himself there, whatever number he types, with his own standing", async () => {
  await db().verificationTry.deleteMany();
  const id = await signedIn(5, numbers[1] ?? "");
  const own = await memberAt(5);
  expect(await rowOf(id)).toMatchObject({ verification: "member", memberNumberGiven: own.number });
  expect(await getVerifiedMember(laras, id)).toMatchObject({
    ...{ memberId: own.id, standing: "valid", masked: { memberNumber: own.number } },
  });
  const blocked = { blockedAt: new Date(), blockReason: "lost", blockedBy: laras.accountId };
  const card = { memberId: own.id, issue: 1, issuedAt: new Date(), ...blocked };
  await db().memberCard.deleteMany({ where: { memberId: own.id } });
  await db().memberCard.create({ data: card });
  expect(await getVerifiedMember(laras, id)).toMatchObject({ standing: "card-blocked" });
  // Nor does a librarian make him another, not even after it was resumed in another browser.
  expect(await ask(id, 1)).toEqual(refused);
  await unverify(id);
  expect(await getVerifiedMember(laras, id)).toBeNull();
  expect(await ask(id, 1)).toEqual(refused);
  expect(await ask(id, 5)).toMatchObject({ ok: true, value: { match: true } });
});

test("of a guest nobody is shown until a match, and then that member", async () => {
  const id = await newWaiting(newPatron());
  expect(await getVerifiedMember(laras, id)).toBeNull();
  await ask(id, 0);
  expect(await getVerifiedMember(laras, id)).toMatchObject({ memberId: (await memberAt(0)).id });
});

function unverify(id: string) {
  return db().conversation.update({ where: { id }, data: { verification: "unverified" } });
}
