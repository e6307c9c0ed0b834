import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { enterMember } from "../mutations";
import { referenceOf } from "../registration/domain/reference";
import { consentText } from "./domain/texts";
import { giveConsent, passConsents, settleConsents, withdrawConsent } from "./mutations";
import { listConsents } from "./queries";

async function newApplication() {
  const at = now();
  const { id } = await db().membershipApplication.create({
    data: {
      ...{ id: randomUUID(), reference: referenceOf(randomBytes(8)), state: "draft", locale: "id" },
      ...{ startedAt: at, savedAt: at },
    },
  });
  return id;
}

async function newMember() {
  const identityNumber = "3171001708909999";
  await db().$transaction((tx) =>
    enterMember(tx, actAsSystem("test"), {
      ...{ name: "Suparman", mobile: "+6281299990000", birthDate: "1990-08-17" },
      ...{ identityKind: "nik", identityNumber },
    }),
  );
  return (await db().member.findFirstOrThrow({ orderBy: { serial: "desc" } })).id;
}

test("a yes keeps its time and words while it stands, and is withdrawn, not removed", async () => {
  const applicationId = await newApplication();
  const settle = (...purposes: Parameters<typeof settleConsents>[2]) =>
    db().$transaction((tx) => settleConsents(tx, applicationId, purposes, "id"));
  await settle("membership", "news");
  const [first] = await listConsents(db(), { applicationId });
  await settle("membership");
  await settle("membership", "statistics", "news");
  const all = await listConsents(db(), { applicationId });
  expect(all[0]).toEqual(first);
  expect(all.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt === null])).toEqual([
    ...[
      ["membership", true],
      ["news", false],
    ],
    ...[
      ["statistics", true],
      ["news", true],
    ],
  ]);
  const row = await db().consent.findFirstOrThrow({ where: { applicationId } });
  expect(row.textVersion).toBe(consentText("membership", "id").version);
  expect(row.textDigest).toMatch(/^[0-9a-f]{64}$/);
});

test("at the approval all of them pass to the member, who gives and withdraws on his own", async () => {
  const applicationId = await newApplication();
  const memberId = await newMember();
  await db().$transaction((tx) => settleConsents(tx, applicationId, ["membership"], "en"));
  expect(await db().$transaction((tx) => passConsents(tx, applicationId, memberId))).toBe(1);
  expect(await listConsents(db(), { applicationId })).toEqual([]);
  const change = (deed: typeof giveConsent | typeof withdrawConsent) =>
    db().$transaction((tx) => deed(tx, memberId, "news", "id"));
  expect(await change(withdrawConsent)).toBe(false);
  expect(await change(giveConsent)).toBe(true);
  expect(await change(giveConsent)).toBe(false);
  expect(await change(withdrawConsent)).toBe(true);
  const all = await listConsents(db(), { memberId });
  // What was taken back stays as it was, also when the next yes is taken back.
  expect(await change(withdrawConsent)).toBe(false);
  expect(await listConsents(db(), { memberId })).toEqual(all);
  expect(all.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt === null])).toEqual([
    ...[
      ["membership", true],
      ["news", false],
    ],
  ]);
});
