import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { provePatron } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { seedMembership } from "@/prisma/seed/membership";
import { mayUse } from "./domain/gate";
import { getCardHolder } from "./queries";

let number = "";

beforeEach(async () => {
  [number = ""] = await db().$transaction((tx) => seedMembership(tx));
  await db().member.update({ where: { number }, data: { state: "active", validUntil: null } });
});

const patronOf = (memberNumber: string | null) =>
  provePatron(null, {
    ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Sekar", memberNumber },
  });

test("an active member with a card may take books home; who is not signed in or joined to nobody may not", async () => {
  expect(mayUse("take-home", await getCardHolder(patronOf(number)))).toEqual({ allowed: true });
  const none = { allowed: false, why: "no-card" };
  for (const patron of [patronOf(null), patronOf("799999999999"), provePatron(null, null)])
    expect(mayUse("take-home", await getCardHolder(patron))).toEqual(none);
});

test("a blocked card, an ended membership and a blocked member close it, each with its reason", async () => {
  const where = { number };
  await db().member.update({ where, data: { validUntil: new Date("2020-01-01") } });
  expect(await getCardHolder(patronOf(number))).toBe("member-expired");
  await db().member.update({ where, data: { validUntil: null, state: "blocked" } });
  expect(await getCardHolder(patronOf(number))).toBe("member-blocked");
  await db().member.update({ where, data: { state: "active" } });
  await db().memberCard.updateMany({
    where: { member: where },
    data: { blockedAt: new Date(), blockReason: "lost" },
  });
  expect(await getCardHolder(patronOf(number))).toBe("card-blocked");
});
