import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import { now } from "@/lib/platform/clock";
import { seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { giveConsent, withdrawConsent } from "../consents/mutations";
import type { MemberDetails } from "../domain/details";
import { countFigures } from "./jobs";
import { getFigures } from "./queries";
import type { Figures } from "./schema";

const system = actAsSystem("test");
const proven = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Ratna", role: "supervisor" },
  ...{ serviceGroup: null, memberNumber: null },
});
if (!proven) throw new Error("a supervisor is staff");
const staff = proven;
const going = new AbortController().signal;

beforeEach(async () => {
  await db().memberFigures.deleteMany();
  await db().member.deleteMany();
  await db().membershipApplication.deleteMany();
});

type Given = {
  readonly birthDate?: Date;
  readonly detailsSealed?: string;
  readonly education?: string;
  readonly occupation?: string;
  readonly institution?: string;
  readonly restrictedAt?: Date;
  readonly state?: string;
  readonly validUntil?: Date;
};

const livingIn = (village: string | null): string => {
  const home = { street: "Jalan Melati", rt: null, rw: null, postalCode: null } as const;
  const abroad = { kind: "abroad", street: "Rue", country: "FR" } as const;
  const address = village === null ? abroad : ({ kind: "indonesia", village, ...home } as const);
  const details: MemberDetails = {
    ...{ birthPlace: "Rahasia", sex: "female", guardian: null },
    ...{ identityAddress: address, currentAddress: address },
  };
  return seal(JSON.stringify(details));
};

async function newMembers(count: number, given: Given = {}, agrees = false): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const id = randomUUID();
    return {
      ...{ id, number: id.replace(/\D/g, "").padEnd(12, "0").slice(0, 12), name: "Sutini" },
      ...{ mobile: "+6281299990000", birthDate: new Date("1990-08-17"), identityKind: "nik" },
      ...{ identitySealed: seal("3171005708909999"), identityIndex: id, ...given },
    };
  });
  await db().member.createMany({ data: rows });
  const ids = rows.map(({ id }) => id);
  if (agrees)
    for (const id of ids) await db().$transaction((tx) => giveConsent(tx, id, "statistics", "id"));
  return ids;
}

async function counted(): Promise<Figures> {
  expect(await countFigures(system, going)).toBe(true);
  const found = await getFigures(staff);
  if (!found) throw new Error("expected a count");
  return found.figures;
}
const asRecord = ({ groups }: Figures["ages"]) =>
  Object.fromEntries(groups.map(({ key, count }) => [key, count]));

test("provinces and ages are of all active members, abroad and unknown included", async () => {
  await newMembers(300, { detailsSealed: livingIn("31.71.01.1001") });
  await newMembers(6, { detailsSealed: livingIn(null), birthDate: new Date("2015-01-01") });
  await newMembers(7);
  const { provinces, ages } = await counted();
  expect(provinces).toMatchObject({ base: 313, rest: 0 });
  expect(asRecord(provinces)).toEqual({ "31": 300, abroad: 6, unknown: 7 });
  expect(asRecord(ages)).toEqual({ "0-12": 6, "35-44": 307 });
});

test("education, occupation and institution are of those alone who agree, from the moment on they do not", async () => {
  const said = { education: "bachelor", occupation: "teacher", institution: "SMA Contoh" };
  const agreeing = await newMembers(8, said, true);
  await newMembers(3, { ...said, institution: " sma  CONTOH " }, true);
  await newMembers(40, { ...said, education: "doctor" });
  const first = await counted();
  expect(first.educations).toEqual({ base: 11, groups: [{ key: "bachelor", count: 11 }], rest: 0 });
  expect(asRecord(first.occupations)).toEqual({ teacher: 11 });
  expect(first.institutions.groups.map(({ count }) => count)).toEqual([11]);
  await db().$transaction((tx) => withdrawConsent(tx, agreeing[0] ?? "", "statistics"));
  await db().memberFigures.deleteMany();
  expect((await counted()).educations.base).toBe(10);
});

test("who restricted the use of his data, is blocked or over, is counted nowhere", async () => {
  await newMembers(5, { education: "master" }, true);
  for (const given of [
    { restrictedAt: now() },
    { state: "blocked" },
    { validUntil: new Date("2020-01-01") },
  ])
    await newMembers(5, { ...given, education: "master" }, true);
  const figures = await counted();
  for (const table of [figures.ages, figures.provinces, figures.educations])
    expect(table.base).toBe(5);
});

test("the row holds no small group and nothing of anybody", async () => {
  await newMembers(4, { education: "doctor", institution: "Sekolah Langka" }, true);
  await newMembers(9, { education: "bachelor", institution: "Sekolah Besar" }, true);
  await newMembers(1, { birthDate: new Date("1930-01-01") });
  const figures = await counted();
  expect(figures.educations).toEqual({ base: 13, groups: [], rest: 13 });
  const row = JSON.stringify(await db().memberFigures.findUniqueOrThrow({ where: { id: 1 } }));
  expect(row).not.toMatch(/Sutini|Langka|Rahasia|Melati|65\+/);
});

test("applications are counted by the month in Jakarta in which they were begun", async () => {
  const begun = (startedAt: string, state: string, at: number) => ({
    ...{ reference: `${state}${startedAt}${at}`, state, locale: "id" },
    ...{ startedAt: new Date(startedAt), savedAt: new Date(startedAt) },
  });
  const signs = "23456789ABCDEFGHJKLMNPQR";
  const rows = [
    ...Array.from({ length: 6 }, (_, at) => begun("2026-10-31T18:00:00Z", "draft", at)),
    ...Array.from({ length: 5 }, (_, at) => begun("2026-10-31T16:00:00Z", "withdrawn", at)),
  ].map((row, at) => ({ ...row, reference: `${signs[at]}`.repeat(8) }));
  await db().membershipApplication.createMany({ data: rows });
  const { applications } = await counted();
  expect(asRecord(applications)).toEqual({ "2026-11 draft": 6, "2026-10 withdrawn": 5 });
});

test("counts once a day, and not at all for a worker that is ending", async () => {
  const ending = new AbortController();
  ending.abort();
  expect(await countFigures(system, ending.signal)).toBe(false);
  expect(await getFigures(staff)).toBeNull();
  expect(await countFigures(system, going)).toBe(true);
  expect(await countFigures(system, going)).toBe(false);
  const yesterday = new Date(now().getTime() - 86_400_000);
  await db().memberFigures.updateMany({ data: { countedAt: yesterday } });
  expect(await countFigures(system, going)).toBe(true);
});
