import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { seal, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { approveApplication, settleDuplicate } from "../admission/mutations";
import { submittedApplication } from "../admission/testing/applications";
import { readDetails } from "../read-details";
import { confirmApplication, sendApplication } from "../registration/sending/mutations";
import { wholeAnswers } from "../registration/testing/answers";
import {
  mailedTo,
  newApplicant,
  rowOf as rowByKey,
  tokenIn,
} from "../registration/testing/applicants";
import { correctMember } from "./mutations";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;
const [mistyped, own] = ["3171001708909999", "3171001808909999"];

beforeEach(async () => {
  await db().member.deleteMany();
  await db().membershipApplication.deleteMany();
  await db().account.deleteMany();
});

const rowOf = (id: string) => db().membershipApplication.findUniqueOrThrow({ where: { id } });
const shown = ({ id, changes }: { id: string; changes: number }) => ({
  ...{ applicationId: id, seen: changes },
});
const correct = (memberId: string, value: string) =>
  db().$transaction((tx) =>
    correctMember(tx, staff, memberId, { field: "identity-number", value }),
  );

/** A member by registration online, and the application he came from. */
async function memberOf(number: string) {
  const application = await submittedApplication({}, { identity: { number } });
  const answer = await approveApplication(staff, shown(application));
  if (!answer.ok) throw new Error(answer.refusal);
  const where = { number: answer.value.memberNumber };
  return { application, member: await db().member.findUniqueOrThrow({ where }) };
}

test("a corrected identity number leaves the mistyped one to whoever bears it", async () => {
  const { application, member } = await memberOf(mistyped);
  const bearer = await submittedApplication(
    { duplicate: true },
    { identity: { number: mistyped } },
  );
  expect(await settleDuplicate(staff, shown(bearer))).toMatchObject({ refusal: "identity-known" });
  expect((await correct(member.id, own)).ok).toBe(true);

  const after = await db().member.findUniqueOrThrow({ where: { id: member.id } });
  expect(unseal(after.identitySealed)).toBe(own);
  expect((await rowOf(application.id)).identityIndex).toBe(after.identityIndex);
  expect(after.identityIndex).not.toBe(member.identityIndex);
  expect((await settleDuplicate(staff, shown(bearer))).ok).toBe(true);
  expect((await approveApplication(staff, shown(await rowOf(bearer.id)))).ok).toBe(true);
});

test("whoever else claims the corrected number is marked a duplicate; a member who bears it stands against it", async () => {
  const { member } = await memberOf(mistyped);
  const claimant = await submittedApplication({}, { identity: { number: own } });
  expect((await correct(member.id, own)).ok).toBe(true);
  expect(await rowOf(claimant.id)).toMatchObject({ duplicate: true, changes: 1 });

  const { application, member: other } = await memberOf(mistyped);
  expect(await correct(other.id, own)).toMatchObject({ refusal: "identity-known" });
  expect((await rowOf(application.id)).identityIndex).toBe(other.identityIndex);
});

test("a correction does not wait for somebody who confirms his address: he asks about the number afterwards", async () => {
  const { member } = await memberOf(mistyped);
  const applicant = await newApplicant({
    identity: { ...wholeAnswers().identity, number: own },
  });
  const { id, changes } = await rowByKey(applicant.keyHash);
  await sendApplication(applicant.keyHash, changes);
  const corrected = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM membership_application WHERE id = ${id}::uuid FOR UPDATE`;
    return correct(member.id, own);
  });
  expect(corrected.ok).toBe(true);
  const token = tokenIn(await mailedTo(`application:${id}`, "application-confirm"));
  expect((await confirmApplication(token)).ok).toBe(true);
  expect(await rowOf(id)).toMatchObject({ state: "submitted", duplicate: true });
});

test("a corrected name or birth date changes what the application resembles", async () => {
  const { application, member } = await memberOf(own);
  const correction = { field: "name", value: "Suparman Hadi" } as const;
  await db().$transaction((tx) => correctMember(tx, staff, member.id, correction));
  const { likenessIndex } = await db().member.findUniqueOrThrow({ where: { id: member.id } });
  expect(likenessIndex).not.toBe(member.likenessIndex);
  expect((await rowOf(application.id)).likenessIndex).toBe(likenessIndex);
});

test("one that an approved application stands against, whose member bears another number, is refused in words", async () => {
  const { member } = await memberOf(mistyped);
  const bearer = await submittedApplication(
    { duplicate: true },
    { identity: { number: mistyped } },
  );
  await db().member.update({ where: { id: member.id }, data: { identityIndex: "another" } });
  expect(await settleDuplicate(staff, shown(bearer))).toMatchObject({
    refusal: "duplicate-unsettled",
  });
  expect(await rowOf(bearer.id)).toMatchObject({ duplicate: true, changes: 0 });
});

test("a correction and the member's own new address, saved at the same instant, both stand", async () => {
  const { member } = await memberOf(own);
  const street = "Jalan Kenanga 3";
  const elsewhere = { kind: "abroad", street: "1 Temple Street", country: "SG" } as const;
  let corrected: Promise<unknown> = Promise.resolve();
  await db().$transaction(async (tx) => {
    const details = readDetails(member.detailsSealed);
    await tx.member.update({
      where: { id: member.id },
      data: { detailsSealed: seal(JSON.stringify({ ...details, currentAddress: elsewhere })) },
    });
    corrected = db().$transaction((other) =>
      correctMember(other, staff, member.id, { field: "identity-street", value: street }),
    );
    await expect
      .poll(async () => {
        const [row] = await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted`;
        return row?.count;
      })
      .toBeGreaterThan(0);
  });
  expect(await corrected).toMatchObject({ ok: true });
  const after = await db().member.findUniqueOrThrow({ where: { id: member.id } });
  expect(readDetails(after.detailsSealed)).toMatchObject({
    ...{ identityAddress: { street }, currentAddress: elsewhere },
  });
});
