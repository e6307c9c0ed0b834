import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { nameMax } from "../domain/name-length";
import { saveStep, withdrawApplication } from "./mutations";
import { findOwnApplication } from "./queries";
import { mailResumeLink, openApplication } from "./resuming/mutations";
import { peekRegistrationLink } from "./resuming/queries";
import { sendApplication } from "./sending/mutations";
import { wholeAnswers } from "./testing/answers";
import { mailedTo, newApplicant, rowOf, sendAndConfirm, tokenIn } from "./testing/applicants";

beforeEach(async () => {
  await db().membershipApplication.deleteMany();
});

test("a registration stands in the database sealed, but for what staff find and compare by", async () => {
  const { applicationId } = await newApplicant();
  const [row] = await db().$queryRaw<{ text: string }[]>`
    SELECT a::text AS text FROM membership_application a WHERE id = ${applicationId}::uuid`;
  expect(row?.text).toContain("suparman@contoh.test");
  for (const secret of ["3171001708909999", "Jalan Contoh", "Jakarta", "31.71.01"])
    expect(row?.text).not.toContain(secret);
});

test("each save goes on from where the last one stood; of two tabs the slower overwrites nothing", async () => {
  const { keyHash } = await newApplicant();
  const { changes } = await rowOf(keyHash);
  const name = (text: string) =>
    saveStep(keyHash, changes, {
      step: "person",
      answers: { ...wholeAnswers().person, name: text },
    });
  const answers = await Promise.all([name("Suparman Satu"), name("Suparman Dua")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "changed-elsewhere" });
  const own = await findOwnApplication(keyHash);
  expect(own?.stepsDone).toBe(5);
  expect(own?.draft.person?.name).toMatch(/^Suparman (Satu|Dua)$/);
  expect(own?.draft.identityAddress).toEqual(wholeAnswers().identityAddress);
});

test("oddities are noted for staff and stop nobody", async () => {
  const { keyHash } = await newApplicant({ person: { sex: "female" } });
  expect((await rowOf(keyHash)).warnings).toEqual(["nik-sex-differs"]);
  expect((await sendApplication(keyHash, (await rowOf(keyHash)).changes)).ok).toBe(true);
});

test("the longest name of a passport reaches the queue whole", async () => {
  const name = "Maria Aparecida ".repeat(7).slice(0, nameMax.passport);
  const identity = { kind: "passport", number: "X0000001" } as const;
  const applicant = await newApplicant({ identity, person: { name } });
  await sendAndConfirm(applicant);
  const { name: kept, state } = await rowOf(applicant.keyHash);
  expect(kept).toHaveLength(100);
  expect({ kept, state }).toEqual({ kept: name, state: "submitted" });
});

test("another's key, and what is with the librarians, change nothing", async () => {
  const applicant = await newApplicant();
  const step = { step: "person", answers: wholeAnswers().person } as const;
  expect(await saveStep("0".repeat(64), 6, step)).toEqual({
    ok: false,
    refusal: "unknown-application",
  });
  await sendAndConfirm(applicant);
  const { changes } = await rowOf(applicant.keyHash);
  expect(await saveStep(applicant.keyHash, changes, step)).toEqual({
    ok: false,
    refusal: "not-editable",
  });
});

test("a new e-mail address is an unconfirmed one; the one staff have written to stays", async () => {
  const applicant = await newApplicant();
  const identity = { ...wholeAnswers().identity, email: "lain@contoh.test" };
  const change = async () =>
    saveStep(applicant.keyHash, (await rowOf(applicant.keyHash)).changes, {
      step: "identity",
      answers: identity,
    });
  await db().membershipApplication.updateMany({ data: { emailVerifiedAt: new Date() } });
  const token = await resumeToken(applicant);
  expect(await peekRegistrationLink(token)).not.toBeNull();
  await change();
  expect(await rowOf(applicant.keyHash)).toMatchObject({
    email: "lain@contoh.test",
    emailVerifiedAt: null,
  });
  // Not even its page offers a button any more.
  expect(await peekRegistrationLink(token)).toBeNull();

  await sendAndConfirm(applicant);
  await db().membershipApplication.updateMany({ data: { state: "returned" } });
  identity.email = "lain-lagi@contoh.test";
  await change();
  const row = await rowOf(applicant.keyHash);
  expect(row.email).toBe("lain@contoh.test");
  expect(row.emailVerifiedAt).not.toBeNull();
});

/** The token of a link to go on elsewhere, mailed just now. */
async function resumeToken({ applicationId, keyHash }: Awaited<ReturnType<typeof newApplicant>>) {
  expect(await mailResumeLink(keyHash)).toMatchObject({ ok: true });
  return tokenIn(await mailedTo(`application:${applicationId}`, "application-resume"));
}

test("what was taken back is not gone on with by a link from before, and nobody is written to who never answered", async () => {
  const applicant = await newApplicant();
  const token = await resumeToken(applicant);
  expect(await withdrawApplication(applicant.keyHash)).toEqual({ ok: true, value: null });
  expect(await openApplication(token, { publicComputer: false })).toEqual({
    ...{ ok: false, refusal: "link-dead" },
  });
  expect(await mailedTo(`application:${applicant.applicationId}`, "application-withdrawn")).toBe(
    "",
  );
});

test("who takes his registration back is out of the queue, and is written to once he was known", async () => {
  const applicant = await newApplicant();
  await sendAndConfirm(applicant);
  expect(await withdrawApplication(applicant.keyHash)).toEqual({ ok: true, value: null });
  expect((await rowOf(applicant.keyHash)).state).toBe("withdrawn");
  expect(await withdrawApplication(applicant.keyHash)).toEqual({
    ok: false,
    refusal: "not-editable",
  });
  const about = `application:${applicant.applicationId}`;
  expect(await mailedTo(about, "application-withdrawn")).toContain("dibatalkan");
});
