import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { actAsSystem, proveMember, proveStaff } from "@/lib/identity/proofs";
import type { MemberPatron, Staff } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { enterMember } from "../mutations";
import { blockCard, blockOwnCard, issueOwnFirstCard, reissueCard } from "./mutations";
import { getOwnCard, listCards } from "./queries";

let serial = 0;
let memberId = "";
let member: MemberPatron;
const staff = person("librarian") as Staff;

function person(role: "librarian" | "member", memberNumber: string | null = null) {
  const session = {
    ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Uji", role, memberNumber },
    serviceGroup: null,
  };
  return role === "member" ? proveMember(session, null) : proveStaff(session);
}

beforeEach(async () => {
  serial += 1;
  const entered = await db().$transaction((tx) =>
    enterMember(tx, actAsSystem("test"), {
      ...{ name: "Suparman", mobile: "+6281299990000", birthDate: "1970-01-02" },
      ...{ identityKind: "passport", identityNumber: `X${String(serial).padStart(7, "0")}` },
    }),
  );
  if (!entered.ok) throw new Error(entered.refusal);
  const { memberNumber } = entered.value;
  const row = await db().member.update({
    where: { number: memberNumber },
    data: { email: "suparman@contoh.test", locale: "en" },
  });
  memberId = row.id;
  member = person("member", memberNumber) as MemberPatron;
});

async function mailsAbout() {
  const rows = await db().outgoingMail.findMany({
    where: { about: `member:${memberId}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ kind, locale, recipientSealed, contentSealed }) => ({
    ...{ kind, locale, to: unseal(recipientSealed ?? "") },
    text: unseal(contentSealed ?? ""),
  }));
}

describe("a member's card", () => {
  test("is there with the member, valid, and numbered as the first", async () => {
    const card = await getOwnCard(member);
    expect(card).toMatchObject({ issue: 1, standing: "valid", blockedAt: null, validUntil: null });
    expect(card?.cardNumber).toBe(`${member.account.memberNumber}01`);
  });

  test("is given at the first look to a member older than cards are, and once only", async () => {
    await db().memberCard.deleteMany({ where: { memberId } });
    expect(await getOwnCard(member)).toBeNull();
    await Promise.all([1, 2, 3].map(() => issueOwnFirstCard(member)));
    expect(await listCards(staff, memberId)).toHaveLength(1);
  });

  test("opens nothing any more once it is reported lost, and the member is told by mail, without a number", async () => {
    expect(await blockOwnCard(member, { issue: 1, reason: "lost" })).toEqual({
      ...{ ok: true, value: null },
    });
    const card = await getOwnCard(member);
    expect(card).toMatchObject({ standing: "card-blocked", blockReason: "lost" });
    const [mail, ...others] = await mailsAbout();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "card-blocked", locale: "en", to: "suparman@contoh.test" });
    expect(mail?.text).not.toMatch(/\d{6}|Suparman/);
  });

  test("is blocked once, whoever asks again, and nobody blocks a card that was never given", async () => {
    const answers = await Promise.all([
      blockOwnCard(member, { issue: 1, reason: "lost" }),
      blockCard(staff, { memberId, issue: 1, reason: "stolen" }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: "already-blocked" });
    expect(await blockOwnCard(member, { issue: 2, reason: "lost" })).toMatchObject({
      refusal: "unknown-card",
    });
  });

  test("is followed by the next when it is blocked, by one only, and the old number stays dead", async () => {
    expect(await reissueCard(staff, { memberId, last: 1 })).toMatchObject({
      refusal: "card-still-valid",
    });
    await blockOwnCard(member, { issue: 1, reason: "lost" });
    const answers = await Promise.all(
      [1, 2, 3].map(() => reissueCard(staff, { memberId, last: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { issue: 2 } }]);
    expect(await getOwnCard(member)).toMatchObject({ issue: 2, standing: "valid" });
    const [, old] = await listCards(staff, memberId);
    expect(old).toMatchObject({ issue: 1, blockReason: "lost" });
    expect((await mailsAbout()).map(({ kind }) => kind)).toEqual(["card-blocked", "card-issued"]);
  });

  test("is not given to a blocked member, nor to nobody", async () => {
    await blockCard(staff, { memberId, issue: 1, reason: "damaged" });
    await db().member.update({ where: { id: memberId }, data: { state: "blocked" } });
    expect(await reissueCard(staff, { memberId, last: 1 })).toMatchObject({
      refusal: "member-blocked",
    });
    expect(await reissueCard(staff, { memberId: randomUUID(), last: 1 })).toMatchObject({
      refusal: "unknown-member",
    });
  });

  test("leaves lines in the trail that name ids and words only", async () => {
    await blockOwnCard(member, { issue: 1, reason: "lost" });
    await reissueCard(staff, { memberId, last: 1 });
    const lines = await db().auditEntry.findMany({
      where: { subject: `member:${memberId}` },
      orderBy: { id: "asc" },
      select: { action: true, actorKind: true, data: true },
    });
    expect(lines).toEqual([
      { action: "card.blocked", actorKind: "patron", data: { issue: 1, reason: "lost" } },
      { action: "card.issued", actorKind: "staff", data: { issue: 2 } },
    ]);
  });
});
