import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import type { MemberFact } from "@/lib/membership/schema";
import { db } from "@/lib/platform/db";
import { demoMembers, seedMembership } from "../../../prisma/seed/membership";
import { verifyMember } from "./mutations";

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

function ask(memberNumber: string, fact: MemberFact, staff = laras, conversationId = randomUUID()) {
  return verifyMember({ conversationId, staff, memberNumber, fact });
}

beforeAll(async () => {
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
      expect(await ask(numberOf(0), fact)).toEqual({
        ok: true,
        value: {
          match: true,
          triesLeft: 2,
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
    expect(wrongFact).toEqual({ ok: true, value: { match: false, triesLeft: 2 } });
    expect(unknownNumber).toEqual(wrongFact);
  });

  test("a right fact of another member does not match", async () => {
    expect(await ask(numberOf(1), rightMobile)).toMatchObject({ value: { match: false } });
  });

  test("a conversation has three tries, whichever librarian makes them", async () => {
    const conversation = randomUUID();
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
    const conversation = randomUUID();
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
  });
});
