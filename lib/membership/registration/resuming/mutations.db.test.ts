import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { hashRegistrationKey } from "../key";
import { findOwnApplication } from "../queries";
import { mailedTo, newApplicant, rowOf, sendAndConfirm, tokenIn } from "../testing/applicants";
import { mailResumeLink, mailStatusLinks, openApplication } from "./mutations";
import { peekRegistrationLink } from "./queries";

const own = { publicComputer: false };
const aboutOf = ({ applicationId }: { applicationId: string }) => `application:${applicationId}`;

beforeEach(async () => {
  await db().membershipApplication.deleteMany();
});

test("a mailed link moves the application to the browser that opens it, once", async () => {
  const applicant = await newApplicant();
  expect((await mailResumeLink(applicant.keyHash)).ok).toBe(true);
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-resume"));
  expect(await peekRegistrationLink(token)).toMatchObject({ deed: "open" });
  const answers = await Promise.all([openApplication(token, own), openApplication(token, own)]);
  const [opened] = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const there = await findOwnApplication(hashRegistrationKey(opened?.key ?? undefined));
  expect(there).toMatchObject({ id: applicant.applicationId, stepsDone: 5, emailVerified: true });
  expect(await findOwnApplication(applicant.keyHash)).toBeNull();
  expect(await peekRegistrationLink(token)).toBeNull();
});

test("on a public computer the key ends with the browser", async () => {
  const applicant = await newApplicant();
  await mailResumeLink(applicant.keyHash);
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-resume"));
  const opened = await openApplication(token, { publicComputer: true });
  expect(opened.ok && opened.value.key).toMatch(/^s\./);
});

test("a status link is mailed to who has an application, and to nobody else", async () => {
  const applicant = await newApplicant();
  const mails = () => db().outgoingMail.count({ where: { kind: "application-status" } });
  await mailStatusLinks("tak-dikenal@contoh.test");
  expect(await mails()).toBe(0);
  await mailStatusLinks("suparman@contoh.test");
  expect(await mails()).toBe(1);
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-status"));
  expect((await openApplication(token, own)).ok).toBe(true);
});

test("a link to an address that is no longer the application's, or none at all, is dead", async () => {
  const applicant = await newApplicant();
  await mailResumeLink(applicant.keyHash);
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-resume"));
  await db().membershipApplication.updateMany({ data: { email: "baru@contoh.test" } });
  const dead = { ok: false, refusal: "link-dead" };
  expect(await openApplication(token, own)).toEqual(dead);
  expect(await openApplication(randomBytes(32).toString("base64url"), own)).toEqual(dead);
  expect(await openApplication("", own)).toEqual(dead);
});

test("what is with the librarians is looked at by a link, not resumed", async () => {
  const applicant = await newApplicant();
  await sendAndConfirm(applicant);
  expect(await mailResumeLink(applicant.keyHash)).toEqual({ ok: false, refusal: "not-editable" });
  await mailStatusLinks((await rowOf(applicant.keyHash)).email ?? "");
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-status"));
  expect(await openApplication(token, own)).toMatchObject({
    ok: true,
    value: { state: "submitted" },
  });
});
