import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { enterMember } from "../../mutations";
import { blockCard, reissueCard } from "../mutations";
import { findAtCounter, findPeople, openAtCounter, peopleShown } from "./queries";
import { personSearch } from "./schema";

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

const search = (nama: string, tahun = "1970") => {
  const typed = { nama, tanggal: "2", bulan: "1", tahun };
  return findPeople(staff, personSearch("2026-11-22").parse(typed));
};

describe("who has neither card nor number", () => {
  const enter = async (name: string, birthDate = "1970-01-02") => {
    const identityNumber = `X${String(await db().member.count()).padStart(7, "0")}`;
    const facts = { name, birthDate, mobile: "+6281299990000", identityKind: "passport" } as const;
    const entered = await db().$transaction((tx) =>
      enterMember(tx, actAsSystem("test"), { ...facts, identityNumber }),
    );
    if (!entered.ok) throw new Error(entered.refusal);
    return entered.value.memberNumber;
  };

  test("is found by a part of his name and his whole birth date, masked as he is elsewhere", async () => {
    const numbers = [await enter("Nur’aini Hakim"), await enter("Siti Nuraini", "1970-01-03")];
    for (const typed of ["nur’aini hakim", "HAKIM", "hak nur", "Nur aini"])
      expect(
        (await search(typed)).people.map(({ number }) => number),
        typed,
      ).toEqual([numbers[0]]);
    const foreign = await enter("ÉMILE Soarès");
    for (const typed of ["émile", "soarès"])
      expect(
        (await search(typed)).people.map((one) => one.number),
        typed,
      ).toEqual([foreign]);
    const [found] = (await search("Suparman")).people;
    expect(found).toMatchObject({
      ...{ number, name: "Suparman", membership: "valid" },
      ...{ birthDate: "••-••-1970", identityNumber: "••••9999" },
    });
    expect(JSON.stringify(found)).not.toMatch(/1970-01|3171/);
    for (const nobody of ["man", "Suparman Hakim", "supar_an"])
      expect((await search(nobody)).people, nobody).toEqual([]);
    expect((await search("Suparman", "1971")).people).toEqual([]);
  });

  test("is one of ten at most, and more than those are told of", async () => {
    for (let n = 0; n <= peopleShown; n += 1) await enter("Wayan Sudarma", "1970-01-02");
    const found = await search("wayan");
    expect([found.people.length, found.more]).toEqual([peopleShown, true]);
    expect((await search("Suparman")).more).toBe(false);
  });

  test("is not found by name once he had his data restricted, by number he is", async () => {
    const restricted = await enter("Ketut Sunyi");
    await db().member.update({ where: { number: restricted }, data: { restrictedAt: new Date() } });
    expect((await search("ketut sunyi")).people).toEqual([]);
    expect(await findAtCounter(staff, restricted)).toMatchObject({ facts: null });
  });

  test("each search is noted without what was typed, and with whom it showed", async () => {
    await db().accessEntry.deleteMany();
    await search("Tiada Siapapun");
    const { people } = await search("Suparman");
    const entries = await db().accessEntry.findMany({ orderBy: { id: "asc" } });
    expect(entries.map(({ subject, manner, shown }) => [subject, manner, shown])).toEqual([
      ["list:members", "searched", []],
      ["list:members", "searched", people.map(({ memberId }) => memberId)],
    ]);
    expect(people).toHaveLength(1);
  });
});

test("an id that an application leads by opens the same member, and is noted; an id of nobody opens none", async () => {
  const found = await findAtCounter(staff, number);
  await db().accessEntry.deleteMany();
  expect(await openAtCounter(staff, found?.memberId ?? "")).toEqual(found);
  expect(await openAtCounter(staff, randomUUID())).toBeNull();
  expect(await db().accessEntry.findMany()).toMatchObject([
    { subject: `member:${found?.memberId}`, manner: "opened" },
  ]);
});
