import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { somebodyWaits } from "@/lib/platform/testing/waiting";
import { seedMembership } from "@/prisma/seed/membership";
import { holdAccountOfMember, removeLinks, removeMemberAccount } from "../erasure/mutations";
import { makeLink } from "../links/mutations";
import { choosePassword } from "./mutations";

const email = "sekar@contoh.test";
let memberNumber = "";

beforeAll(async () => {
  [memberNumber = ""] = await db().$transaction((tx) => seedMembership(tx));
});

test("a password that is chosen in the midst of its account's deletion waits for it, and its link is dead", async () => {
  const accountId = randomUUID();
  const account = { id: accountId, email, name: "Sekar Wulandari", role: "member", memberNumber };
  await db().account.create({ data: account });
  const token = await db().$transaction((tx) =>
    makeLink(tx, { purpose: "choose-password", subjectId: accountId, email }),
  );
  let chosen: ReturnType<typeof choosePassword> | undefined;
  await db().$transaction(async (tx) => {
    await holdAccountOfMember(tx, memberNumber);
    chosen = choosePassword({ token, password: "hujan turun di Salatiga", address: "192.0.2.1" });
    await somebodyWaits();
    await removeLinks(tx, [accountId]);
    await removeMemberAccount(tx, accountId);
  });
  expect(await chosen).toEqual({ ok: false, refusal: "link-dead" });
  expect(await db().account.count({ where: { id: accountId } })).toBe(0);
});
