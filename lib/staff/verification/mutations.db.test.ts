import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { closeConversation } from "@/lib/conversation/moves/mutations";
import { findConversation } from "@/lib/conversation/record/queries";
import { newPatron, newWaiting, startClockAt } from "@/lib/conversation/testing/people";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import type { MemberFact } from "@/lib/membership/schema";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import seedHours from "../../../prisma/seed/hours";
import { demoMembers, seedMembership } from "../../../prisma/seed/membership";
import { forgetTries } from "./jobs";
import { verifyMember } from "./mutations";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");

function librarian(name: string): Staff {
  const staff = proveStaff({
    accountId: randomUUID(),
    sessionId: randomUUID(),
    name,
    role: "librarian",
    serviceGroup: null,
    memberNumber: null,
  });
  if (!staff) throw new Error("a librarian is staff");
  return staff;
}

const laras = librarian("Laras");
const bima = librarian("Bima");
let numbers: readonly string[] = [];
const rightMobile: MemberFact = { kind: "mobile", value: "+6281211110001" };
const wrongDate: MemberFact = { kind: "birth-date", value: "1999-01-01" };

/** The member number of the demo member at this place; each test uses members of its own. */
function numberOf(place: number): string {
  const number = numbers[place];
  if (number === undefined) throw new Error("there are fewer demo members");
  return number;
}

function birthDateOf(place: number): MemberFact {
  return { kind: "birth-date", value: demoMembers[place]?.birthDate ?? "" };
}

/** Presses "Periksa" in a conversation that waits: one of its own, or the one that is named. */
async function ask(memberNumber: string, fact: MemberFact, staff = laras, id?: string) {
  const conversation = await conversationOf(id ?? (await newWaiting(newPatron())), staff);
  return verifyMember({ conversation, staff, clientId: randomUUID(), memberNumber, fact });
}

async function conversationOf(id: string, staff = laras) {
  const row = await findConversation(id, { side: "librarian", staff });
  if (!row) throw new Error("the conversation is there");
  return row;
}

beforeAll(async () => {
  await seedHours();
  numbers = await db().$transaction((tx) => seedMembership(tx));
});

describe("who is asking", () => {
  test("a number and any one right fact match, and only then are masked values shown", async () => {
    const facts: MemberFact[] = [
      rightMobile,
      { kind: "birth-date", value: "1990-08-17" },
      { kind: "identity-number", value: "3171005708909999" },
    ];
    for (const fact of facts) {
      expect(await ask(numberOf(0), fact)).toMatchObject({
        ok: true,
        value: {
          ...{ match: true, triesLeft: 2, standing: "valid" },
          events: [{ type: "conversation.verified", data: { as: "member" } }],
          masked: {
            memberNumber: numberOf(0),
            name: "Sekar W••••",
            mobile: "0812-••••-001",
            birthDate: "••-••-1990",
            identityNumber: "••••9999",
          },
        },
      });
    }
  });

  test("an unknown number and a wrong fact answer alike", async () => {
    const wrongFact = await ask(numberOf(1), wrongDate);
    const unknownNumber = await ask("799999999999", wrongDate);
    expect(wrongFact).toEqual({
      ok: true,
      value: { match: false, triesLeft: 2, events: [] },
    });
    expect(unknownNumber).toEqual(wrongFact);
  });

  test("a right fact of another member does not match", async () => {
    expect(await ask(numberOf(1), rightMobile)).toMatchObject({ value: { match: false } });
  });

  test("a conversation has three tries, whichever librarian makes them", async () => {
    const conversation = await newWaiting(newPatron());
    const left = [];
    for (const staff of [laras, bima, laras]) {
      const answer = await ask("798765432109", wrongDate, staff, conversation);
      left.push(answer.ok && answer.value.triesLeft);
    }
    expect(left).toEqual([2, 1, 0]);
    const right = demoMembers[2];
    expect(
      await ask(
        numberOf(2),
        { kind: "birth-date", value: right?.birthDate ?? "" },
        laras,
        conversation,
      ),
    ).toEqual({ ok: false, refusal: "tries-used-up" });
  });

  test.each(["known", "unknown"])(
    "a %s member number has five tries in 24 hours over all librarians and conversations",
    async (kind) => {
      const number = kind === "known" ? numberOf(3) : "791111111111";
      for (const staff of [laras, bima, laras, bima, laras]) {
        expect((await ask(number, wrongDate, staff)).ok).toBe(true);
      }
      const refused = { ok: false, refusal: "member-tries-used-up" };
      expect(await ask(number, { kind: "birth-date", value: "1961-11-05" }, bima)).toEqual(refused);

      const longAgo = new Date(Date.now() - 24 * 3600 * 1000 - 1000);
      await db().verificationTry.updateMany({ data: { at: longAgo } });
      expect((await ask(number, wrongDate, bima)).ok).toBe(true);
    },
  );

  test("librarians who press at the same moment share the five tries", async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, n) => ask(numberOf(4), wrongDate, n % 2 ? laras : bima)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
  });

  test("every try is logged, refused ones too, without the number or the fact", async () => {
    const conversation = await newWaiting(newPatron());
    for (let n = 0; n < 4; n++) await ask(numberOf(5), wrongDate, bima, conversation);
    const lines = await db().auditEntry.findMany({
      where: { subject: `conversation:${conversation}` },
      orderBy: { id: "asc" },
    });
    expect(lines.map((line) => [line.actorId, line.action])).toEqual(
      Array(4).fill([bima.accountId, "member.verification-tried"]),
    );
    const text = JSON.stringify(lines.map((line) => line.data));
    expect(text).toContain("tries-used-up");
    expect(text).not.toContain(numberOf(5));
    expect(text).not.toContain(wrongDate.value);
    // No fingerprint either: who holds its key could try numbers against a trail that is never emptied.
    expect(lines.map((line) => line.data)).toEqual([
      ...Array(3).fill({ outcome: "no-match", fact: "birth-date" }),
      { outcome: "tries-used-up", fact: "birth-date" },
    ]);
  });

  test("tries are forgotten after ninety days, not before", async () => {
    await ask("797777777777", wrongDate);
    const days = (count: number) => new Date(now().getTime() - count * 24 * 3600 * 1000);
    const tries = () => db().verificationTry.count();
    await db().verificationTry.updateMany({ data: { at: days(89) } });
    const before = await tries();
    expect(await forgetTries(actAsSystem("test"))).toBe(0);
    await db().verificationTry.updateMany({ data: { at: days(91) } });
    expect(await forgetTries(actAsSystem("test"))).toBe(before);
    expect(await tries()).toBe(0);
  });

  test("a match stands in the conversation, in the log of looks and in the trail together", async () => {
    const id = await newWaiting(newPatron());
    const answer = await ask(numberOf(0), rightMobile, laras, id);
    const member = await db().member.findUniqueOrThrow({ where: { number: numberOf(0) } });
    const row = await conversationOf(id);
    expect(row).toMatchObject({ verification: "member", verifiedMemberId: member.id });
    expect(answer.ok && answer.value.events[0]?.seq).toBe(row.lastSeq);
    const looks = await db().accessEntry.findMany({ where: { subject: `member:${member.id}` } });
    expect(looks.at(-1)).toMatchObject({ readerId: laras.accountId, manner: "verified" });
    const event = await db().conversationEvent.findFirstOrThrow({
      where: { conversationId: id, type: "conversation.verified" },
    });
    for (const word of [member.id, member.number, member.name, rightMobile.value])
      expect(JSON.stringify(event)).not.toContain(word);
  });

  test("a conversation that was closed meanwhile is told nothing, and the try is taken back", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const before = await conversationOf(id);
    await closeConversation({ side: "librarian", staff: laras }, id, randomUUID());
    const question = { staff: laras, clientId: randomUUID(), memberNumber: numberOf(0) };
    const answer = await verifyMember({ ...question, conversation: before, fact: rightMobile });
    expect(answer).toEqual({ ok: false, refusal: "closed" });
    expect(await db().verificationTry.count({ where: { conversationId: id } })).toBe(0);
    expect(await db().auditEntry.count({ where: { subject: `conversation:${id}` } })).toBe(0);
  });

  test("an intent sent twice is one try and one event, and is answered alike", async () => {
    const conversation = await conversationOf(await newWaiting(newPatron()));
    const question = { conversation, staff: laras, clientId: randomUUID() };
    const typed = { memberNumber: numberOf(0), fact: rightMobile };
    const answers = await Promise.all([
      verifyMember({ ...question, ...typed }),
      verifyMember({ ...question, ...typed }),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    const where = { conversationId: conversation.id };
    expect(await db().verificationTry.count({ where })).toBe(1);
    const type = "conversation.verified";
    expect(await db().conversationEvent.count({ where: { ...where, type } })).toBe(1);
  });

  test("an intent sent again after the conversation went on elsewhere is shown nothing", async () => {
    const conversation = await conversationOf(await newWaiting(newPatron()));
    const question = { conversation, staff: laras, clientId: randomUUID() };
    const typed = { memberNumber: numberOf(2), fact: birthDateOf(2) };
    expect(await verifyMember({ ...question, ...typed })).toMatchObject({ value: { match: true } });
    await db().conversation.update({
      where: { id: conversation.id },
      data: { verification: "unverified" },
    });
    const again = await verifyMember({ ...question, ...typed });
    expect(again).toEqual({ ok: false, refusal: "closed" });
  });

  test.each([
    [{ state: "blocked" }, "member-blocked"],
    [{ state: "active", validUntil: new Date("2020-01-01") }, "member-expired"],
  ])("a membership with %j is a match that stands as %s", async (change, standing) => {
    const number = numberOf(5);
    await db().member.update({ where: { number }, data: change });
    const fact: MemberFact = { kind: "birth-date", value: "1998-05-21" };
    await db().verificationTry.deleteMany();
    const answer = await ask(number, fact);
    await db().member.update({ where: { number }, data: { state: "active", validUntil: null } });
    expect(answer).toMatchObject({ value: { match: true, standing, masked: {} } });
  });

  test("a member who restricted the use of his data is matched, and nothing of him is shown", async () => {
    const number = numberOf(5);
    await db().verificationTry.deleteMany();
    await db().member.update({ where: { number }, data: { restrictedAt: new Date() } });
    const answer = await ask(number, { kind: "identity-number", value: "X0000001" });
    await db().member.update({ where: { number }, data: { restrictedAt: null } });
    expect(answer).toMatchObject({ value: { match: true, standing: "valid" } });
    expect(answer.ok && "masked" in answer.value).toBe(false);
  });
});
