import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { seedMembership } from "@/prisma/seed/membership";
import { compareMemberFact } from "./queries";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;
let number = "";

beforeEach(async () => {
  [number = ""] = await db().$transaction((tx) => seedMembership(tx));
  await db().member.update({ where: { number }, data: { state: "active", validUntil: null } });
});

/** How the member is answered at the desk when his birth date is right. */
async function standing() {
  const { birthDate } = await db().member.findUniqueOrThrow({ where: { number } });
  const value = birthDate.toISOString().slice(0, 10);
  const question = { memberNumber: number, fact: { kind: "birth-date", value } as const };
  const today = "2026-11-23";
  return (await compareMemberFact(db(), staff, { ...question, today }))?.standing;
}

test("a member whose every card is blocked is answered so, one with a valid card or with none is not", async () => {
  const ofMember = { member: { number } };
  expect(await standing()).toBe("valid");
  await db().memberCard.updateMany({
    where: ofMember,
    data: { blockedAt: new Date(), blockReason: "lost" },
  });
  expect(await standing()).toBe("card-blocked");
  await db().memberCard.deleteMany({ where: ofMember });
  expect(await standing()).toBe("valid");
});
