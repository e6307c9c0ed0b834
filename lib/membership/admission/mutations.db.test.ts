import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { makeLink, spendLink } from "@/lib/identity/links/mutations";
import { peekLink } from "@/lib/identity/links/queries";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { settleConsents } from "../consents/mutations";
import { detailsSchema } from "../domain/details";
import { isMemberNumber } from "../domain/member-number";
import { returnedDays } from "../registration/jobs";
import {
  approveApplication,
  approveClean,
  refuseApplication,
  returnApplication,
  settleDuplicate,
} from "./mutations";
import { submittedApplication } from "./testing/applications";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;

beforeEach(async () => {
  await db().member.deleteMany();
  await db().membershipApplication.deleteMany();
  await db().account.deleteMany();
  await db().outgoingMail.deleteMany();
});

const rowOf = (id: string) => db().membershipApplication.findUniqueOrThrow({ where: { id } });
const shown = ({ id, changes }: { id: string; changes: number }) => ({
  ...{ applicationId: id, seen: changes },
});

async function mailAbout(id: string) {
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { about: `application:${id}` } });
  const words = JSON.parse(unseal(mail.contentSealed ?? "")) as { subject: string; text: string };
  return { kind: mail.kind, to: unseal(mail.recipientSealed ?? ""), ...words };
}

const eventsOf = async (applicationId: string) =>
  (await db().applicationEvent.findMany({ where: { applicationId } })).map(({ type, reason }) => [
    type,
    reason,
  ]);

describe("approving", () => {
  test("makes the member with number, card, account, consents and picture, and empties the answers", async () => {
    const application = await submittedApplication(
      { keyHash: randomUUID() },
      { person: { education: "bachelor" } },
    );
    await db().$transaction((tx) => settleConsents(tx, application.id, ["membership"], "id"));
    await db().portrait.create({
      data: {
        ...{ applicationId: application.id, width: 3, height: 4, at: new Date() },
        webp: new Uint8Array([1]),
      },
    });
    const answer = await approveApplication(staff, shown(application));
    if (!answer.ok) throw new Error(answer.refusal);
    const { memberNumber } = answer.value;
    expect(isMemberNumber(memberNumber)).toBe(true);

    const member = await db().member.findUniqueOrThrow({
      where: { number: memberNumber },
      include: { account: true, cards: true, consents: true, portrait: true },
    });
    expect(member).toMatchObject({ name: "Suparman", state: "active", education: "bachelor" });
    expect(member.identityIndex).toBe(application.identityIndex);
    expect(member.likenessIndex).toBe(application.likenessIndex);
    expect(member.validUntil).toBeNull();
    const details = detailsSchema.parse(JSON.parse(unseal(member.detailsSealed ?? "")));
    expect(details).toMatchObject({ birthPlace: "Jakarta", sex: "male", guardian: null });
    expect(details.currentAddress).toEqual(details.identityAddress);
    expect(member.cards.map(({ issue }) => issue)).toEqual([1]);
    expect(member.consents.map(({ purpose }) => purpose)).toEqual(["membership"]);
    expect(member.portrait?.applicationId).toBeNull();
    expect(member.account).toMatchObject({ role: "member", passwordHash: null });
    expect(member.account?.email).toBe(application.email);

    const after = await rowOf(application.id);
    expect(after).toMatchObject({ state: "approved", memberId: member.id, answersSealed: null });
    expect(after.decidedBy).toBe(staff.accountId);
    expect(unseal(member.identitySealed)).toMatch(/^317100\d{6}9999$/);
    expect(await eventsOf(application.id)).toEqual([["approved", null]]);
  });

  test("mails a link that chooses the password of that account, once, and no identity number", async () => {
    const application = await submittedApplication({ locale: "en" });
    await approveApplication(staff, shown(application));
    const mail = await mailAbout(application.id);
    expect(mail).toMatchObject({ kind: "application-approved", to: application.email });
    const [, token = ""] = /\/en\/masuk\/sandi-baru\/([\w-]{43})\n/.exec(mail.text) ?? [];
    const account = await db().account.findFirstOrThrow();
    const spend = () => db().$transaction((tx) => spendLink(tx, "choose-password", token));
    expect(await spend()).toMatchObject({ ok: true, value: { subjectId: account.id } });
    expect((await spend()).ok).toBe(false);
    expect(mail.text).not.toMatch(/\d{16}|Suparman/);
  });

  test("gives the second of a family an account that signs in by number", async () => {
    const email = "keluarga@contoh.test";
    const first = await submittedApplication({}, { identity: { email } });
    const second = await submittedApplication({}, { identity: { email } });
    await approveApplication(staff, shown(first));
    expect((await approveApplication(staff, shown(second))).ok).toBe(true);
    const emails = (await db().account.findMany()).map((account) => account.email);
    expect(emails.sort()).toEqual([email, null].sort());
    const members = await db().member.findMany();
    expect(members.map((member) => member.email)).toEqual([email, email]);
    expect((await mailAbout(second.id)).text).toContain("masuk dengan nomor anggota:");
  });

  test("ends a membership by the library's rule", async () => {
    await db().membershipRule.create({
      data: { id: 1, validityYears: 10, guardianBelowAge: 18, changedAt: new Date() },
    });
    const application = await submittedApplication();
    await approveApplication(staff, shown(application));
    const { validUntil, memberSince } = await db().member.findFirstOrThrow();
    const years = (validUntil?.getUTCFullYear() ?? 0) - (memberSince?.getUTCFullYear() ?? 0);
    expect(years).toBe(10);
    await db().membershipRule.deleteMany();
  });

  test("happens once, whoever presses at the same moment", async () => {
    const application = await submittedApplication();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => approveApplication(staff, shown(application))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      answers.filter((answer) => !answer.ok && answer.refusal === "not-in-queue"),
    ).toHaveLength(3);
    expect(await db().member.count()).toBe(1);
    expect(await db().account.count()).toBe(1);
  });

  test("200 at once gives 200 numbers, each with its check digit, its card and its account", async () => {
    const applications = [];
    for (let n = 0; n < 200; n += 1) applications.push(await submittedApplication());
    const answers = await Promise.all(
      applications.map((application) => approveApplication(staff, shown(application))),
    );
    const numbers = answers.map((answer) => (answer.ok ? answer.value.memberNumber : ""));
    expect(new Set(numbers).size).toBe(200);
    expect(numbers.filter(isMemberNumber)).toHaveLength(200);
    expect(await db().memberCard.count()).toBe(200);
    expect(await db().account.count({ where: { memberNumber: { in: numbers } } })).toBe(200);
    // Says nothing of time: two hundred long transactions on a machine that has other work.
  }, 600_000);

  test("of one in which something asks to be looked at is refused until all of it is confirmed, and says so in the trail", async () => {
    const warnings = ["name-odd", "address-short"];
    const application = await submittedApplication({ warnings });
    const refused = { refusal: "not-looked-at" };
    for (const looked of [[], ["name-odd"], ["identity-contested"]] as const)
      expect(await approveApplication(staff, shown(application), looked)).toMatchObject(refused);
    expect((await rowOf(application.id)).state).toBe("submitted");
    expect(await db().outgoingMail.count()).toBe(0);
    const all = ["name-odd", "address-short"] as const;
    expect((await approveApplication(staff, shown(application), all)).ok).toBe(true);
    const subject = `application:${application.id}`;
    const line = await db().auditEntry.findFirstOrThrow({ where: { subject } });
    expect(line.data).toMatchObject({ looked: "name-odd address-short" });
  });

  test("of one that somebody else claims since it was shown is refused, though nothing of its own changed", async () => {
    const application = await submittedApplication();
    const { identityIndex } = application;
    await submittedApplication({ identityIndex, duplicate: true });
    expect(await approveApplication(staff, shown(application))).toMatchObject({
      refusal: "not-looked-at",
    });
    expect((await approveApplication(staff, shown(application), ["identity-contested"])).ok).toBe(
      true,
    );
  });

  test("is refused when the applicant has changed something since, and when there is nothing", async () => {
    const application = await submittedApplication({ changes: 4 });
    const seen = { applicationId: application.id, seen: 3 };
    expect(await approveApplication(staff, seen)).toMatchObject({ refusal: "changed-meanwhile" });
    const nobody = { applicationId: randomUUID(), seen: 0 };
    expect(await approveApplication(staff, nobody)).toMatchObject({
      refusal: "unknown-application",
    });
    expect(await db().outgoingMail.count()).toBe(0);
  });
});

describe("a duplicate", () => {
  const number = "3171001708909999";

  test("is not approved before it is settled, and settling marks the other one", async () => {
    const first = await submittedApplication({}, { identity: { number } });
    const second = await submittedApplication({ duplicate: true }, { identity: { number } });
    expect(await approveApplication(staff, shown(second))).toMatchObject({
      refusal: "duplicate-unsettled",
    });
    expect((await settleDuplicate(staff, shown(second))).ok).toBe(true);
    expect(await rowOf(first.id)).toMatchObject({ duplicate: true, changes: 1 });
    // The other one claims the number still: whoever approves says that he has compared them.
    const settled = shown(await rowOf(second.id));
    expect(await approveApplication(staff, settled)).toMatchObject({ refusal: "not-looked-at" });
    expect((await approveApplication(staff, settled, ["identity-contested"])).ok).toBe(true);
    expect(await approveApplication(staff, shown(await rowOf(first.id)))).toMatchObject({
      refusal: "duplicate-unsettled",
    });
    expect(await settleDuplicate(staff, shown(await rowOf(first.id)))).toMatchObject({
      refusal: "identity-known",
    });
  });

  test("that nobody had marked is marked when a member turns out to bear the number", async () => {
    const first = await submittedApplication({}, { identity: { number } });
    await approveApplication(staff, shown(first));
    await db().membershipApplication.deleteMany();
    const second = await submittedApplication({}, { identity: { number } });
    expect(await approveApplication(staff, shown(second))).toMatchObject({
      refusal: "identity-known",
    });
    expect((await rowOf(second.id)).duplicate).toBe(true);
    expect(await db().member.count()).toBe(1);
  });
});

describe("what was mailed before the decision", () => {
  const purposes = ["resume-application", "confirm-application"] as const;
  /** A link of each purpose to an application. */
  const linksTo = (subjectId: string, email: string) =>
    db().$transaction(async (tx) => {
      const tokens: string[] = [];
      for (const purpose of purposes)
        tokens.push(await makeLink(tx, { purpose, subjectId, email }));
      return tokens;
    });
  const alive = (tokens: readonly string[]) =>
    Promise.all(tokens.map((token, at) => peekLink(purposes[at] ?? purposes[0], token))).then(
      (found) => found.filter((link) => link !== null).length,
    );

  test.each([
    ["approved", approveApplication],
    ["refused", refuseApplication],
  ] as const)("opens nothing once it is %s", async (_, decide) => {
    const application = await submittedApplication({ keyHash: randomUUID() });
    const other = await submittedApplication();
    const [tokens, others] = [
      await linksTo(application.id, application.email ?? ""),
      await linksTo(other.id, other.email ?? ""),
    ];
    expect(await alive(tokens)).toBe(2);
    const decided = await decide(staff, { ...shown(application), reason: "Data tidak terbaca." });
    expect(decided.ok).toBe(true);
    expect(await alive(tokens)).toBe(0);
    expect(await alive(others)).toBe(2);
  });
});

describe("sending back and refusing", () => {
  test("a returned application says why, leads back to itself, and leaves the queue", async () => {
    const application = await submittedApplication();
    const reason = "Foto kartu tidak terbaca.";
    expect((await returnApplication(staff, { ...shown(application), reason })).ok).toBe(true);
    expect(await rowOf(application.id)).toMatchObject({ state: "returned", decidedAt: null });
    const mail = await mailAbout(application.id);
    expect(mail.text).toContain(reason);
    const [, token = ""] = /\/keanggotaan\/tautan\/([\w-]{43})\n/.exec(mail.text) ?? [];
    // As long as the application waits for it, and no other link of an applicant lives as long.
    const link = await db().mailedLink.findFirstOrThrow({ where: { subjectId: application.id } });
    expect((link.expiresAt.getTime() - link.madeAt.getTime()) / 86_400_000).toBe(returnedDays);
    expect(returnedDays).toBe(60);
    const spent = await db().$transaction((tx) => spendLink(tx, "correct-application", token));
    expect(spent).toMatchObject({ ok: true, value: { subjectId: application.id } });
    expect(await eventsOf(application.id)).toEqual([["returned", reason]]);
    expect(await approveApplication(staff, shown(await rowOf(application.id)))).toMatchObject({
      refusal: "not-in-queue",
    });
  });

  test("a refused one says why, frees the number for another, and is decided", async () => {
    const number = "3171001708909999";
    const application = await submittedApplication({}, { identity: { number } });
    const reason = "Data tidak dapat dibuktikan.";
    expect((await refuseApplication(staff, { ...shown(application), reason })).ok).toBe(true);
    expect(await rowOf(application.id)).toMatchObject({ state: "refused" });
    expect((await mailAbout(application.id)).text).toContain(reason);
    await submittedApplication({}, { identity: { number } });
  });

  test("each deed leaves a line of ids in the trail and one among the looks", async () => {
    const application = await submittedApplication();
    await refuseApplication(staff, { ...shown(application), reason: "Suparman bukan Suparman." });
    const subject = `application:${application.id}`;
    const [line] = await db().auditEntry.findMany({ where: { subject } });
    expect(line).toMatchObject({ action: "application.refused", actorId: staff.accountId });
    expect(JSON.stringify(line?.data)).not.toContain("Suparman");
    expect(await db().accessEntry.count({ where: { subject } })).toBe(1);
  });
});

describe("approving in bulk", () => {
  test("takes what has no warning and is no duplicate, and leaves the rest where it is", async () => {
    const clean = await submittedApplication();
    const odd = await submittedApplication({ warnings: ["name-odd"] });
    const double = await submittedApplication({ duplicate: true });
    const gone = await submittedApplication({ state: "withdrawn" });
    const ids = [clean, odd, double, gone].map(({ id }) => id);
    expect(await approveClean(staff, ids)).toEqual({ approved: 1, left: 3 });
    expect((await rowOf(clean.id)).state).toBe("approved");
    for (const { id } of [odd, double]) expect((await rowOf(id)).state).toBe("submitted");
  });

  test("leaves whoever resembles a member to be looked at", async () => {
    const likenessIndex = "one-person";
    const member = await submittedApplication({ likenessIndex });
    const again = await submittedApplication({ likenessIndex });
    expect(await approveClean(staff, [member.id, again.id])).toEqual({ approved: 1, left: 1 });
  });
});
