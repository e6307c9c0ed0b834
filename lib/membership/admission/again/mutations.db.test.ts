import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import { choosePassword, mailPasswordReset } from "@/lib/identity/reset/mutations";
import { peekPasswordChoice } from "@/lib/identity/reset/queries";
import type { Staff } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import {
  mailedTo,
  newApplicant,
  rowOf,
  sendAndConfirm,
} from "../../registration/testing/applicants";
import { approveApplication, refuseApplication } from "../mutations";
import { mailApprovalAgain } from "./mutations";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;
const kind = "application-approved";
const password = "hujan turun di Salatiga";

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().member.deleteMany();
  await db().membershipApplication.deleteMany();
  await db().account.deleteMany();
  await db().outgoingMail.deleteMany();
});

async function queued() {
  const applicant = await newApplicant();
  await sendAndConfirm(applicant);
  const { applicationId, keyHash } = applicant;
  const seen = async () => ({ applicationId, seen: (await rowOf(keyHash)).changes });
  return { ...applicant, seen: await seen() };
}
async function approved() {
  const applicant = await queued();
  expect((await approveApplication(staff, applicant.seen)).ok).toBe(true);
  return applicant;
}
const mails = () => db().outgoingMail.count({ where: { kind } });
async function newestToken(applicationId: string) {
  const text = await mailedTo(`application:${applicationId}`, kind);
  return /sandi-baru\/([\w-]{43})/.exec(text)?.[1] ?? "";
}
const choose = (token: string) => choosePassword({ token, password, address: "192.0.2.1" });

test("who lost the mail gets it once more, with another link, to the address the account has", async () => {
  const { applicationId, keyHash } = await approved();
  const first = await newestToken(applicationId);
  await mailApprovalAgain(keyHash);
  const second = await newestToken(applicationId);
  expect(await mails()).toBe(2);
  expect(second).not.toBe(first);
  expect(await peekPasswordChoice(second)).toEqual({ first: true });
  const recipients = (await db().outgoingMail.findMany({ where: { kind } })).map((mail) =>
    unseal(mail.recipientSealed ?? ""),
  );
  expect(new Set(recipients).size).toBe(1);
  const line = { action: "application.approval-mailed-again" };
  expect(await db().auditEntry.findFirst({ where: line, orderBy: { id: "desc" } })).toMatchObject({
    ...{ actorId: null, subject: `application:${applicationId}`, data: {} },
  });
  expect(await choose(second)).toEqual({ ok: true, value: { first: true } });
  // The one that was thought lost and comes late chooses nothing any more.
  expect(await choose(first)).toEqual({ ok: false, refusal: "link-dead" });
});

test("once a password is chosen, or the account ended, nothing more goes out by that browser", async () => {
  const { applicationId, keyHash } = await approved();
  await choose(await newestToken(applicationId));
  await mailApprovalAgain(keyHash);
  expect(await mails()).toBe(1);
  await db().account.updateMany({ data: { passwordHash: null, deactivatedAt: new Date() } });
  await mailApprovalAgain(keyHash);
  expect(await mails()).toBe(1);
});

test("a browser without an approved application mails nothing to anybody", async () => {
  await approved();
  const waiting = await queued();
  await mailApprovalAgain(waiting.keyHash);
  await refuseApplication(staff, { ...waiting.seen, reason: "Bukan identitasnya." });
  for (const keyHash of [waiting.keyHash, "0".repeat(64)]) await mailApprovalAgain(keyHash);
  expect(await mails()).toBe(1);
});

test("who forgot instead asks at the sign-in page, and is offered a first password there too", async () => {
  const { keyHash } = await approved();
  const { email } = await rowOf(keyHash);
  await mailPasswordReset({ login: email ?? "", locale: "id" });
  const reset = await db().outgoingMail.findFirstOrThrow({ where: { kind: "password-reset" } });
  const token = /sandi-baru\/([\w-]{43})/.exec(unseal(reset.contentSealed ?? ""))?.[1] ?? "";
  expect(await peekPasswordChoice(token)).toEqual({ first: true });
});
