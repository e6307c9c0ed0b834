import { beforeEach, expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { enterMember } from "../../mutations";
import { saveStep, withdrawApplication } from "../mutations";
import { wholeAnswers } from "../testing/answers";
import { mailedTo, newApplicant, rowOf, sendAndConfirm, tokenIn } from "../testing/applicants";
import { confirmApplication, sendApplication } from "./mutations";

const dead = { ok: false, refusal: "link-dead" };
const aboutOf = ({ applicationId }: { applicationId: string }) => `application:${applicationId}`;

beforeEach(async () => {
  await db().membershipApplication.deleteMany();
  await db().member.deleteMany();
});

test("what was sent in waits outside the queue until its address answers, once", async () => {
  const applicant = await newApplicant();
  const { changes } = await rowOf(applicant.keyHash);
  expect(await sendApplication(applicant.keyHash, changes)).toEqual({
    ok: true,
    value: "unconfirmed",
  });
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-confirm"));
  const both = await Promise.all([confirmApplication(token), confirmApplication(token)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await confirmApplication(token)).toEqual(dead);
  const row = await rowOf(applicant.keyHash);
  expect(row).toMatchObject({ state: "submitted", duplicate: false });
  const events = await db().applicationEvent.findMany({
    where: { applicationId: row.id },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ type }) => type)).toEqual(["started", "submitted", "confirmed"]);
  expect(await mailedTo(aboutOf(applicant), "application-received")).toContain("antrean");
});

test("nothing half filled is sent, and a link to an address that was changed since is dead", async () => {
  const applicant = await newApplicant();
  await db().membershipApplication.updateMany({ data: { stepsDone: 4 } });
  const half = await rowOf(applicant.keyHash);
  expect(await sendApplication(applicant.keyHash, half.changes)).toMatchObject({
    refusal: "not-whole",
  });
  await db().membershipApplication.updateMany({ data: { stepsDone: 5 } });
  expect(await sendApplication(applicant.keyHash, half.changes - 1)).toMatchObject({
    refusal: "changed-elsewhere",
  });
  await sendApplication(applicant.keyHash, half.changes);
  const old = tokenIn(await mailedTo(aboutOf(applicant), "application-confirm"));
  const identity = { ...wholeAnswers().identity, email: "benar@contoh.test" };
  const { changes } = await rowOf(applicant.keyHash);
  expect(
    await saveStep(applicant.keyHash, changes, { step: "identity", answers: identity }),
  ).toMatchObject({ ok: true });
  expect(await confirmApplication(old)).toEqual(dead);
  expect((await sendAndConfirm(applicant)).ok).toBe(true);
});

test("who turns out to be under age after the last step needs a guardian's yes first", async () => {
  const applicant = await newApplicant();
  const guardian = { name: "Sri", relation: "mother", mobile: "+6281299990001" } as const;
  const answers = { ...wholeAnswers().person, birthDate: "2015-08-17", guardian };
  const { changes } = await rowOf(applicant.keyHash);
  await saveStep(applicant.keyHash, changes, { step: "person", answers });
  const send = async (seen: number) => sendApplication(applicant.keyHash, seen);
  expect(await send(changes + 1)).toEqual({ ok: false, refusal: "not-whole" });
  await saveStep(
    ...([applicant.keyHash, changes + 1, { step: "statement", answers: { version: 1 } }] as const),
    { purposes: ["membership", "guardian"], locale: "id" },
  );
  expect(await send(changes + 2)).toMatchObject({ ok: true });
});

test("who turns out to be under age before the mail is answered needs a guardian's yes first too", async () => {
  const applicant = await newApplicant();
  const { changes } = await rowOf(applicant.keyHash);
  await sendApplication(applicant.keyHash, changes);
  const token = tokenIn(await mailedTo(aboutOf(applicant), "application-confirm"));
  const guardian = { name: "Sri", relation: "mother", mobile: "+6281299990001" } as const;
  const answers = { ...wholeAnswers().person, birthDate: "2015-08-17", guardian };
  await saveStep(applicant.keyHash, changes + 1, { step: "person", answers });

  expect(await confirmApplication(token)).toEqual({ ok: false, refusal: "not-whole" });
  const waiting = await rowOf(applicant.keyHash);
  expect(waiting).toMatchObject({ state: "unconfirmed", changes: changes + 2 });
  expect(waiting.emailVerifiedAt, "the address has answered").not.toBeNull();
  expect(await confirmApplication(token)).toEqual(dead);
  expect(await mailedTo(aboutOf(applicant), "application-received")).toBe("");
  expect(await sendApplication(applicant.keyHash, changes + 2)).toMatchObject({
    refusal: "not-whole",
  });

  await saveStep(
    ...([applicant.keyHash, changes + 2, { step: "statement", answers: { version: 1 } }] as const),
    { purposes: ["membership", "guardian"], locale: "id" },
  );
  expect(await sendApplication(applicant.keyHash, changes + 3)).toEqual({
    ok: true,
    value: "submitted",
  });
});

test("of ten people with one identity at the same instant one registers; the others are taken as usual", async () => {
  const people = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      newApplicant({ identity: { email: `orang-${at}@contoh.test` } }),
    ),
  );
  const answers = await Promise.all(people.map(sendAndConfirm));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const rows = await db().membershipApplication.findMany();
  expect(rows.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  expect(rows.every(({ state }) => state === "submitted")).toBe(true);
  const noted = await db().auditEntry.count({
    where: { action: "application.identity-used-again", subject: { in: people.map(aboutOf) } },
  });
  expect(noted).toBe(9);
  // Not a word of it reaches them.
  const received = await Promise.all(
    people.map((each) => mailedTo(aboutOf(each), "application-received")),
  );
  expect(
    new Set(received.map((text) => text.replaceAll(/[A-Z2-9]{4}-[A-Z2-9]{4}/g, ""))),
  ).toHaveLength(1);
});

test("a member whose number is used again is written to at his own address; the applicant learns nothing", async () => {
  const { number: identityNumber } = wholeAnswers().identity;
  await db().$transaction((tx) =>
    enterMember(tx, actAsSystem("test"), {
      ...{ name: "Suparman", mobile: "+6281299990000", birthDate: "1990-08-17" },
      ...{ identityKind: "nik", identityNumber },
    }),
  );
  const { id } = await db().member.findFirstOrThrow();
  await db().member.update({ where: { id }, data: { email: "pemilik@contoh.test" } });
  const applicant = await newApplicant({ identity: { email: "orang-lain@contoh.test" } });
  expect((await sendAndConfirm(applicant)).ok).toBe(true);
  expect((await rowOf(applicant.keyHash)).duplicate).toBe(true);
  const text = await mailedTo(`member:${id}`, "identity-used-again");
  expect(text).toContain("nomor identitas keanggotaan Anda");
  expect(text).not.toMatch(/\d{5}|orang-lain/);
});

const person = (at: string) => newApplicant({ identity: { email: `${at}@contoh.test` } });
const usedAgain = (applicant: { applicationId: string }) =>
  db().auditEntry.count({
    where: { action: "application.identity-used-again", subject: aboutOf(applicant) },
  });

test("one that was sent back to be corrected holds its identity all the while", async () => {
  const [first, second] = [await person("pertama"), await person("kedua")];
  await sendAndConfirm(first);
  const { id } = await rowOf(first.keyHash);
  await db().membershipApplication.update({ where: { id }, data: { state: "returned" } });
  expect((await sendAndConfirm(second)).ok).toBe(true);
  expect(await rowOf(second.keyHash)).toMatchObject({ state: "submitted", duplicate: true });
});

test("a duplicate holds nothing: once the first has gone, whoever comes next is none", async () => {
  const [first, second, third] = [await person("a"), await person("b"), await person("c")];
  await sendAndConfirm(first);
  await sendAndConfirm(second);
  expect(await withdrawApplication(first.keyHash)).toMatchObject({ ok: true });
  await sendAndConfirm(third);
  expect(await rowOf(second.keyHash)).toMatchObject({ duplicate: true });
  expect(await rowOf(third.keyHash)).toMatchObject({ state: "submitted", duplicate: false });
});

test("of a duplicate that was sent back and comes again the trail tells once", async () => {
  const [first, second] = [await person("satu"), await person("dua")];
  await sendAndConfirm(first);
  await sendAndConfirm(second);
  const { id } = await rowOf(second.keyHash);
  await db().membershipApplication.update({ where: { id }, data: { state: "returned" } });
  const { changes } = await rowOf(second.keyHash);
  expect(await sendApplication(second.keyHash, changes)).toMatchObject({ value: "submitted" });
  expect(await rowOf(second.keyHash)).toMatchObject({ duplicate: true });
  expect(await usedAgain(second)).toBe(1);
});

test("what is sent twice, or was changed in another tab since it was read, changes nothing", async () => {
  const applicant = await newApplicant();
  const { changes } = await rowOf(applicant.keyHash);
  const stale = { ok: false, refusal: "changed-elsewhere" };
  expect(await sendApplication(applicant.keyHash, changes - 1)).toEqual(stale);
  expect(await rowOf(applicant.keyHash)).toMatchObject({ state: "draft", changes });
  await sendAndConfirm(applicant);
  const sent = await rowOf(applicant.keyHash);
  const again = { ok: false, refusal: "not-editable" };
  expect(await sendApplication(applicant.keyHash, sent.changes)).toEqual(again);
  expect(await rowOf(applicant.keyHash)).toEqual(sent);
  expect(await sendApplication("0".repeat(64), 0)).toMatchObject({
    refusal: "unknown-application",
  });
});

test("of two mails that ask for a confirmation the older opens nothing", async () => {
  const applicant = await newApplicant();
  const send = async () => {
    const { changes } = await rowOf(applicant.keyHash);
    expect(await sendApplication(applicant.keyHash, changes)).toMatchObject({ ok: true });
    return tokenIn(await mailedTo(aboutOf(applicant), "application-confirm"));
  };
  const [older, newer] = [await send(), await send()];
  expect(older).not.toBe(newer);
  expect(await confirmApplication(older)).toEqual(dead);
  expect(await rowOf(applicant.keyHash)).toMatchObject({ state: "unconfirmed" });
  expect(await confirmApplication(newer)).toMatchObject({ ok: true });
});

test("who was sent back goes into the queue again without a second confirmation", async () => {
  const applicant = await newApplicant();
  await sendAndConfirm(applicant);
  await db().membershipApplication.updateMany({ data: { state: "returned" } });
  const { changes } = await rowOf(applicant.keyHash);
  expect(await sendApplication(applicant.keyHash, changes)).toEqual({
    ok: true,
    value: "submitted",
  });
  const [last] = await db().applicationEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
  expect(last?.type).toBe("resubmitted");
  const about = aboutOf(applicant);
  expect(await db().outgoingMail.count({ where: { about, kind: "application-received" } })).toBe(2);
});
