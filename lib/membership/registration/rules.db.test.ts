import { beforeEach, describe, expect, test } from "vitest";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

let serial = 0;
beforeEach(async () => {
  await db().membershipApplication.deleteMany();
});

/** An application as its tables ask for it; `over` says what is different about this one. */
function enter(over: Readonly<Record<string, unknown>> = {}) {
  const at = now();
  serial += 1;
  const reference = `AAAAA${String(serial).padStart(3, "2").replaceAll(/[01]/g, "Z")}`;
  const whole = {
    ...{ reference, state: "submitted", locale: "id", answersSealed: "k1.x", stepsDone: 5 },
    ...{ name: "Suparman", email: "suparman@contoh.test", emailVerifiedAt: at },
    ...{ mobile: "+6281299990000", birthDate: new Date("1970-01-02T00:00:00Z") },
    ...{ identityKind: "nik", identityIndex: "one-nik", likenessIndex: "one-person" },
    ...{ startedAt: at, savedAt: at, submittedAt: at },
  };
  return db().membershipApplication.create({ data: { ...whole, ...over } });
}

describe("the tables of registration", () => {
  test("one identity stands in one registration, even at the same instant", async () => {
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => enter()));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await enter({ duplicate: true });
    await enter({ state: "draft", submittedAt: null });
    await expect(enter({ state: "returned" })).rejects.toThrow(/identity_once/);
  });

  test("an unconfirmed address reaches no librarian, and nothing half filled is submitted", async () => {
    await enter({ state: "unconfirmed", emailVerifiedAt: null });
    await expect(enter({ emailVerifiedAt: null })).rejects.toThrow(/confirmed_check/);
    await expect(enter({ mobile: null })).rejects.toThrow(/whole_check/);
    await enter({ state: "draft", name: null, email: null, emailVerifiedAt: null, mobile: null });
  });

  test("what is decided says when, and an approval names the member and keeps no answers", async () => {
    await expect(enter({ state: "refused" })).rejects.toThrow(/decided_check/);
    await expect(enter({ state: "approved", decidedAt: now() })).rejects.toThrow(/decided_check/);
    await enter({ state: "refused", decidedAt: now() });
  });

  test("nobody is sent back without a word why", async () => {
    const { id: applicationId } = await enter();
    const step = { applicationId, type: "returned", actorKind: "staff", at: now() };
    await expect(db().applicationEvent.create({ data: step })).rejects.toThrow(/reason_check/);
    await db().applicationEvent.create({ data: { ...step, reason: "Foto kabur" } });
  });

  test("a consent belongs to an application or to a member, and is given once", async () => {
    const { id: applicationId } = await enter();
    const yes = {
      ...{ purpose: "membership", textVersion: 1, textDigest: "0".repeat(64) },
      ...{ locale: "id", channel: "registration", givenAt: now() },
    };
    await expect(db().consent.create({ data: yes })).rejects.toThrow(/of_one_check/);
    await db().consent.create({ data: { ...yes, applicationId } });
    await expect(db().consent.create({ data: { ...yes, applicationId } })).rejects.toThrow();
  });
});

test("a mail that has ended keeps neither address nor words", async () => {
  const at = now();
  const mail = {
    ...{ kind: "application-returned", about: `application:${crypto.randomUUID()}` },
    ...{ locale: "id", madeAt: at, nextTryAt: at, recipientSealed: "k1.x", contentSealed: "k1.y" },
  };
  await db().outgoingMail.create({ data: { ...mail, state: "waiting" } });
  const sent = { ...mail, state: "sent", endedAt: at };
  await expect(db().outgoingMail.create({ data: sent })).rejects.toThrow(/content_check/);
  await db().outgoingMail.create({ data: { ...sent, recipientSealed: null, contentSealed: null } });
});
