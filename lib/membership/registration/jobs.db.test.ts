import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { approveApplication } from "../admission/mutations";
import { submittedApplication } from "../admission/testing/applications";
import { expireReturned, forgetApplications, forgetApprovedKeys } from "./jobs";
import { mailResumeLink } from "./resuming/mutations";
import { sendApplication } from "./sending/mutations";
import { mailedTo, newApplicant, rowOf, sendAndConfirm } from "./testing/applicants";

const system = actAsSystem("test");
const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;
const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
const age = (days: number, state?: string) =>
  db().membershipApplication.updateMany({
    data: { savedAt: daysAgo(days), ...(state ? { state } : {}) },
  });

beforeEach(async () => {
  await db().membershipApplication.deleteMany();
});

test("a draft nobody goes on with is removed after 30 days, with its mail and its links", async () => {
  const { applicationId, keyHash } = await newApplicant();
  await mailResumeLink(keyHash);
  await age(29);
  expect(await forgetApplications(system)).toBe(0);
  await age(31);
  expect(await forgetApplications(system)).toBe(1);
  expect(await db().membershipApplication.count()).toBe(0);
  expect(await db().mailedLink.count({ where: { subjectId: applicationId } })).toBe(0);
  const mails = await db().outgoingMail.findMany({
    where: { about: `application:${applicationId}` },
  });
  expect(mails.map(({ state, contentSealed }) => [state, contentSealed])).toEqual([
    ["dropped", null],
  ]);
});

test("what was sent back and never answered expires after 60 days, is told so, and is removed after 90 more", async () => {
  const applicant = await newApplicant();
  await sendAndConfirm(applicant);
  await age(59, "returned");
  expect(await expireReturned(system)).toBe(0);
  await age(61);
  expect(await expireReturned(system)).toBe(1);
  expect(await expireReturned(system)).toBe(0);
  const about = `application:${applicant.applicationId}`;
  expect(await mailedTo(about, "application-expired")).toContain("60 hari");
  expect(await forgetApplications(system)).toBe(0);
  await age(91);
  expect(await forgetApplications(system)).toBe(1);
});

test("one that nobody confirmed is removed after 7 days, a refused one 90 days after its decision", async () => {
  const { keyHash } = await newApplicant();
  const { changes } = await rowOf(keyHash);
  await sendApplication(keyHash, changes);
  await age(6);
  expect(await forgetApplications(system)).toBe(0);
  await age(8);
  expect(await forgetApplications(system)).toBe(1);

  await sendAndConfirm(await newApplicant());
  const decide = (days: number) =>
    db().membershipApplication.updateMany({ data: { state: "refused", decidedAt: daysAgo(days) } });
  await decide(89);
  expect(await forgetApplications(system)).toBe(0);
  await decide(91);
  expect(await forgetApplications(system)).toBe(1);
});

test("the browser of an approved one is forgotten 90 days after the decision; the application stays", async () => {
  const application = await submittedApplication({ keyHash: randomUUID() });
  const seen = { applicationId: application.id, seen: application.changes };
  expect((await approveApplication(staff, seen)).ok).toBe(true);
  await newApplicant();
  const decided = async (days: number) => {
    const where = { id: application.id };
    await db().membershipApplication.update({ where, data: { decidedAt: daysAgo(days) } });
    const forgotten = await forgetApprovedKeys(system);
    expect(await forgetApplications(system)).toBe(0);
    return [forgotten, (await db().membershipApplication.findUnique({ where }))?.keyHash === null];
  };
  expect(await decided(89)).toEqual([0, false]);
  expect(await decided(91)).toEqual([1, true]);
  expect(await decided(92)).toEqual([0, true]);
  expect(await db().membershipApplication.count({ where: { keyHash: { not: null } } })).toBe(1);
});

test("what waits for a librarian is never removed by itself", async () => {
  await sendAndConfirm(await newApplicant());
  await age(400);
  expect(await forgetApplications(system)).toBe(0);
});
