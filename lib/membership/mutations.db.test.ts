import { describe, expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { demoMembers, seedMembership } from "../../prisma/seed/membership";
import { isMemberNumber } from "./domain/member-number";
import { readNik } from "./domain/nik";
import { enterMember } from "./mutations";

const system = actAsSystem("test");
const someone = {
  name: "Suparman",
  mobile: "+6281299990000",
  birthDate: "1970-01-02",
  identityKind: "nik",
  identityNumber: "3171000201709999",
} as const;

describe("the registry of members", () => {
  test("the identity number stands in the database only sealed and as a keyed fingerprint", async () => {
    await db().$transaction((tx) => enterMember(tx, system, someone));
    const [row] = await db().$queryRaw<{ text: string; sealed: string }[]>`
      SELECT m::text AS text, identity_sealed AS sealed FROM member m WHERE name = 'Suparman'`;
    expect(row?.text).not.toContain(someone.identityNumber);
    expect(unseal(row?.sealed ?? "")).toBe(someone.identityNumber);
  });

  test("the same paper cannot be registered twice, not even at the same moment", async () => {
    const paper = { ...someone, identityNumber: "3171000301709999" };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => db().$transaction((tx) => enterMember(tx, system, paper))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: "identity-known" });
  });

  test("people registered at the same moment receive different numbers with a right check digit", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        db().$transaction((tx) =>
          enterMember(tx, system, { ...someone, identityNumber: `317100040170999${n}` }),
        ),
      ),
    );
    const numbers = answers.map((answer) => (answer.ok ? answer.value.memberNumber : ""));
    expect(new Set(numbers).size).toBe(8);
    expect(numbers.filter(isMemberNumber)).toHaveLength(8);
  });

  test("the demo members are entered once, however often the seed runs, and are nobody", async () => {
    const first = await db().$transaction((tx) => seedMembership(tx));
    expect(await db().$transaction((tx) => seedMembership(tx))).toEqual(first);
    for (const { identityKind, identityNumber } of demoMembers) {
      if (identityKind !== "nik") continue;
      expect(identityNumber).toMatch(/^\d{4}00\d{6}9999$/);
      expect(readNik(identityNumber)).toMatchObject({ value: { warnings: [] } });
    }
  });
});
