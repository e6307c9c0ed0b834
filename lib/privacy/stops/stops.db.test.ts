import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { newLibrarian } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import type { MemberPatron } from "@/lib/identity/types";
import { newMember } from "@/lib/membership/profile/testing/member";
import { db } from "@/lib/platform/db";
import { answerRight } from "../answers/mutations";
import { changeOwnConsent } from "../consents/mutations";
import { erasureFile, readErasures } from "../erasure/erasure-file";
import { askRight } from "../mutations";
import { ownDataFolder } from "../testing/data-folder";
import { copyStops, readStops } from "./jobs";
import { replayStops } from "./mutations";
import type { Stop } from "./types";

ownDataFolder();
const system = actAsSystem("test");
const news = { purpose: "news", locale: "id" } as const;
let member: MemberPatron;
let memberId: string;

beforeAll(async () => {
  member = await newMember();
  const where = { number: member.account.memberNumber };
  ({ id: memberId } = await db().member.findUniqueOrThrow({ where }));
});

async function granted(kind: "restrict" | "unrestrict") {
  const asked = await askRight(member, { kind });
  if (!asked.ok) throw new Error(asked.refusal);
  const staff = await newLibrarian("Laras", false);
  const request = { requestId: asked.value.requestId, seen: 0 };
  expect((await answerRight(staff, request, { decision: "done", words: "Baik." })).ok).toBe(true);
}
const listed = async () => (await readStops()).map(({ kind }) => kind);
const standing = () => db().consent.count({ where: { memberId, withdrawnAt: null } });

test("each stop is a line of the list as soon as it is done, by opaque id, and the worker adds none twice", async () => {
  await changeOwnConsent(member, { ...news, yes: true });
  expect(await listed()).toEqual([]);
  await changeOwnConsent(member, { ...news, yes: false });
  await granted("restrict");
  await granted("unrestrict");
  expect(await listed()).toEqual(["consent-withdrawn", "restricted", "restriction-lifted"]);
  expect((await readStops())[0]).toMatchObject({ subjectId: memberId, purpose: "news" });
  expect(await copyStops()).toBe(0);
  // The list of deletions is the same file, and reads none of it.
  expect(await readErasures()).toEqual([]);
  expect(await readFile(erasureFile(), "utf8")).not.toMatch(/Sekar|contoh\.test/);
});

test("a yes given anew after it was taken back stands; one from before does not", async () => {
  const stops = await readStops();
  await db().consent.updateMany({ where: { memberId }, data: { withdrawnAt: null } });
  expect(await replayStops(system, stops)).toMatchObject({ consents: 1 });
  expect(await standing()).toBe(0);
  await changeOwnConsent(member, { ...news, yes: true });
  expect(await replayStops(system, stops)).toMatchObject({ consents: 0 });
  expect(await standing()).toBe(1);
});

test("of restricting and lifting the last counts, whichever the backup or the list knows", async () => {
  const stops = await readStops();
  const restricted = async () =>
    (await db().member.findUniqueOrThrow({ where: { id: memberId } })).restrictedAt;
  const later: Stop = { kind: "restricted", subjectId: memberId, at: new Date("2100-01-01") };
  expect(await replayStops(system, [...stops, later])).toMatchObject({ restricted: 1, lifted: 0 });
  expect(await restricted()).toEqual(later.at);
  await db().member.update({ where: { id: memberId }, data: { restrictedAt: new Date(0) } });
  expect(await replayStops(system, stops)).toMatchObject({ restricted: 0, lifted: 1 });
  expect(await restricted()).toBeNull();
  // The list may be older than the backup: what that knows counts too.
  const older: Stop = { kind: "restricted", subjectId: memberId, at: new Date(0) };
  expect(await replayStops(system, [older])).toMatchObject({ restricted: 0, lifted: 0 });
});

test("who is gone is passed over", async () => {
  const gone: Stop = { kind: "restricted", subjectId: randomUUID(), at: new Date() };
  expect(await replayStops(system, [gone])).toEqual({ consents: 0, restricted: 0, lifted: 0 });
});
