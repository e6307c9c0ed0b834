import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { holdAccountOfMember } from "@/lib/identity/erasure/mutations";
import { hashLinkToken, makeLink, spendLink } from "@/lib/identity/links/mutations";
import { actAsSystem } from "@/lib/identity/proofs";
import { holdMemberNumber, removeApplications } from "@/lib/membership/erasure/mutations";
import { confirmEmail } from "@/lib/membership/profile/email/mutations";
import { newMember } from "@/lib/membership/profile/testing/member";
import { openApplication } from "@/lib/membership/registration/resuming/mutations";
import {
  confirmApplication,
  sendApplication,
} from "@/lib/membership/registration/sending/mutations";
import {
  mailedTo,
  newApplicant,
  rowOf,
  tokenIn,
} from "@/lib/membership/registration/testing/applicants";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { somebodyWaits } from "@/lib/platform/testing/waiting";
import { eraseSubject } from "./again/mutations";
import { eraseMember } from "./mutations";
import { removeTraces } from "./traces/mutations";

// Whoever takes a person's rows and the links mailed to him takes the member first, then account or application, then the
// links: of two at once neither waits for the other. PostgreSQL would end one of them with 40P01.

const system = actAsSystem("test");
const dead = { ok: false, refusal: "link-dead" };

beforeEach(async () => {
  await db().membershipApplication.deleteMany();
});

async function unconfirmed() {
  const { applicationId: id, keyHash } = await newApplicant();
  const { changes } = await rowOf(keyHash);
  await sendApplication(keyHash, changes);
  return { id, token: tokenIn(await mailedTo(`application:${id}`, "application-confirm")) };
}

async function linkedApplication() {
  const { applicationId: subjectId, keyHash } = await newApplicant();
  const link = { purpose: "see-status", subjectId } as const;
  const email = (await rowOf(keyHash)).email ?? "";
  const token = await db().$transaction((tx) => makeLink(tx, { ...link, email }));
  return { id: subjectId, token };
}

async function movingMember() {
  const { account } = await newMember();
  const { accountId, memberNumber } = account;
  const { id } = await db().member.findUniqueOrThrow({ where: { number: memberNumber } });
  const email = `baru-${randomUUID()}@contoh.test`;
  const link = { purpose: "change-email", subjectId: accountId, email, payload: email } as const;
  const token = await db().$transaction((tx) => makeLink(tx, link));
  return { id, accountId, memberNumber: memberNumber ?? "", email, token };
}

const confirm = ({ token }: { readonly token: string }) => confirmApplication(token);
const open = ({ token }: { readonly token: string }) =>
  openApplication(token, { publicComputer: false });
const move = ({ token }: { readonly token: string }) =>
  confirmEmail({ token, address: "192.0.2.44" });

const noLinkTo = async (subjectId: string) =>
  expect(await db().mailedLink.count({ where: { subjectId } })).toBe(0);

/** Holds the rows, lets somebody begin who has to wait for them, and then takes what else it wants. */
async function meanwhile<T>(
  hold: (tx: Tx) => Promise<unknown>,
  begin: () => Promise<T>,
  take: (tx: Tx) => Promise<unknown>,
): Promise<T> {
  let begun: Promise<PromiseSettledResult<T>[]> | undefined;
  const held = db().$transaction(async (tx) => {
    await hold(tx);
    begun = Promise.allSettled([begin()]);
    await somebodyWaits();
    await take(tx);
  });
  await held.finally(() => begun);
  const [other] = (await begun) ?? [];
  if (other?.status !== "fulfilled") throw other?.reason;
  return other.value;
}

test.each([
  ["a confirmation", unconfirmed, confirm],
  ["an opened application", linkedApplication, open],
] as const)(
  "%s in the midst of a deletion waits, holds nothing that one wants, and is dead",
  async (_, begin, press) => {
    const { id, token } = await begin();
    const pressed = await meanwhile(
      (tx) => removeApplications(tx, [id]),
      (): Promise<unknown> => press({ token }),
      (tx) => removeTraces(tx, [["application", id]]),
    );
    expect(pressed).toEqual(dead);
    expect(await db().mailedLink.count({ where: { subjectId: id } })).toBe(0);
  },
);

test("a new address in the midst of its member's deletion waits, holds nothing that one wants, and is dead", async () => {
  const member = await movingMember();
  const moved = await meanwhile(
    (tx) => holdMemberNumber(tx, member.id),
    () => move(member),
    async (tx) => {
      await holdAccountOfMember(tx, member.memberNumber);
      await removeTraces(tx, [["account", member.accountId]]);
    },
  );
  expect(moved).toEqual(dead);
  expect((await db().member.findUniqueOrThrow({ where: { id: member.id } })).email).not.toBe(
    member.email,
  );
});

const holdApplication = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT FROM membership_application WHERE id = ${id}::uuid FOR UPDATE`;
const isUsed = (answer: unknown) => expect(answer).toMatchObject({ ok: true });

test("the deletion of an application waits for a press of its link, holds nothing that one wants, and deletes", async () => {
  const { id, token } = await linkedApplication();
  const erased = await meanwhile(
    (tx) => holdApplication(tx, id),
    () => db().$transaction((tx) => eraseSubject(tx, system, "application", id)),
    async (tx) => isUsed(await spendLink(tx, "see-status", token)),
  );
  expect(erased).toBe(true);
  await noLinkTo(id);
});

test("and so does that of the member it made", async () => {
  const [{ id: memberId }, { id, token }] = [await movingMember(), await linkedApplication()];
  const at = { submittedAt: new Date(), decidedAt: new Date(), emailVerifiedAt: new Date() };
  const data = { ...at, state: "approved", memberId, answersSealed: null, keyHash: null };
  await db().membershipApplication.update({ where: { id }, data });
  const erased = await meanwhile(
    (tx) => holdApplication(tx, id),
    () => db().$transaction((tx) => eraseMember(tx, system, memberId)),
    async (tx) => isUsed(await spendLink(tx, "see-status", token)),
  );
  expect(erased).not.toBeNull();
  await noLinkTo(id);
});

test("and so does that of an account alone", async () => {
  const { accountId, token } = await movingMember();
  const erased = await meanwhile(
    (tx) => tx.$executeRaw`SELECT FROM account WHERE id = ${accountId}::uuid FOR UPDATE`,
    () => db().$transaction((tx) => eraseSubject(tx, system, "account", accountId)),
    async (tx) => isUsed(await spendLink(tx, "change-email", token)),
  );
  expect(erased).toBe(true);
  await noLinkTo(accountId);
});

test.each([
  ["a confirmation", unconfirmed, confirm],
  ["an opened application", linkedApplication, open],
  ["a new address", movingMember, move],
] as const)("%s still counts once of many at once, and not late", async (_, begin, press) => {
  const link = await begin();
  const answers = await Promise.all(Array.from({ length: 5 }, () => press(link)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array(4).fill(dead));
  await db().membershipApplication.deleteMany();
  const late = await begin();
  const past = new Date(Date.now() - 1000);
  await db().mailedLink.update({
    where: { tokenHash: hashLinkToken(late.token) },
    data: { madeAt: new Date(past.getTime() - 1000), expiresAt: past },
  });
  expect(await press(late)).toEqual(dead);
});
