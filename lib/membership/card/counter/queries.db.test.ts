import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { enterMember } from "../../mutations";
import { blockCard, reissueCard } from "../mutations";
import { findAtCounter } from "./queries";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Bima", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;
let number = "";

beforeAll(async () => {
  const entered = await db().$transaction((tx) =>
    enterMember(tx, actAsSystem("test"), {
      ...{ name: "Suparman", mobile: "+6281299990000", birthDate: "1970-01-02" },
      ...{ identityKind: "nik", identityNumber: "3171000201709999" },
    }),
  );
  if (!entered.ok) throw new Error(entered.refusal);
  number = entered.value.memberNumber;
});

test("a member is found by his number or his card's, typed or scanned, with what a paper is compared by masked", async () => {
  for (const typed of [number, `${number}01`, `${number.slice(0, 4)} ${number.slice(4)}`]) {
    const found = await findAtCounter(staff, typed);
    expect(found, typed).toMatchObject({
      number,
      facts: { name: "Suparman", birthDate: "••-••-1970", identityNumber: "••••9999" },
      membership: "valid",
    });
    expect(found?.cards).toMatchObject([{ issue: 1, blockedAt: null }]);
  }
});

test("who looked is noted; a number of nobody finds nothing, and the trail tells of it without the number", async () => {
  await db().accessEntry.deleteMany();
  expect(await findAtCounter(staff, "700000000999")).toBeNull();
  expect(await findAtCounter(staff, "Suparman")).toBeNull();
  expect(await db().accessEntry.count()).toBe(0);
  const lines = await db().auditEntry.findMany({ where: { action: "member.number-missed" } });
  expect(lines).toMatchObject([
    { actorKind: "staff", actorId: staff.accountId, subject: "member:unknown", data: {} },
  ]);
  const found = await findAtCounter(staff, number);
  const entries = await db().accessEntry.findMany();
  expect(entries).toMatchObject([
    { subject: `member:${found?.memberId}`, manner: "opened", readerId: staff.accountId },
  ]);
});

test("a scanned card is told from the member's others: blocked, never given, or standing today", async () => {
  const presented = async (typed: string) => (await findAtCounter(staff, typed))?.presented;
  const memberId = (await findAtCounter(staff, number))?.memberId ?? "";
  expect(await presented(number)).toBeNull();
  expect(await presented(`${number}01`)).toEqual({ issue: 1, standing: "valid" });
  expect(await presented(`${number}02`)).toEqual({ issue: 2, standing: "unknown-card" });
  await blockCard(staff, { memberId, issue: 1, reason: "lost" });
  await reissueCard(staff, { memberId, last: 1 });
  expect(await presented(`${number}01`)).toEqual({ issue: 1, standing: "card-blocked" });
  expect(await presented(`${number}02`)).toEqual({ issue: 2, standing: "valid" });
  await db().member.update({ where: { id: memberId }, data: { state: "blocked" } });
  expect(await presented(`${number}02`)).toEqual({ issue: 2, standing: "member-blocked" });
  await db().member.update({ where: { id: memberId }, data: { state: "active" } });
});

test("of a member who had the use of his data restricted only number, membership and cards are shown", async () => {
  const where = { number };
  await db().member.update({ where, data: { restrictedAt: new Date() } });
  const found = await findAtCounter(staff, number);
  expect(found).toMatchObject({
    number,
    facts: null,
    membership: "valid",
    cards: [{ issue: 2 }, { issue: 1 }],
  });
  expect(JSON.stringify(found)).not.toMatch(/Suparman|•/);
  await db().member.update({ where, data: { restrictedAt: null } });
});
