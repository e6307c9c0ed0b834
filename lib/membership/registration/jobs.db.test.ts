import { beforeEach, expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { expireReturned, forgetApplications } from "./jobs";
import { mailResumeLink } from "./resuming/mutations";
import { sendApplication } from "./sending/mutations";
import { mailedTo, newApplicant, rowOf, sendAndConfirm } from "./testing/applicants";

const system = actAsSystem("test");
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

test("what waits for a librarian is never removed by itself", async () => {
  await sendAndConfirm(await newApplicant());
  await age(400);
  expect(await forgetApplications(system)).toBe(0);
});
