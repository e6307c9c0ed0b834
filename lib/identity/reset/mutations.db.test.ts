import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { seedMembership } from "@/prisma/seed/membership";
import { listSignIns } from "../history/queries";
import { makeLink } from "../links/mutations";
import { signIn } from "../mutations";
import { changePassword } from "../password-change/mutations";
import { hashPassword } from "../passwords";
import { proveMember } from "../proofs";
import { choosePassword, mailPasswordReset, takeResetAsk } from "./mutations";
import { peekPasswordChoice } from "./queries";

const old = "sandi lama yang panjang";
const fresh = "hujan turun di Salatiga";
const network = "192.0.2.7";
const email = "sekar@contoh.test";
let memberNumber = "";
let accountId = "";

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().$executeRaw`DELETE FROM outgoing_mail`;
  await db().account.deleteMany();
  [memberNumber = ""] = await db().$transaction((tx) => seedMembership(tx));
  accountId = randomUUID();
  await db().account.create({
    data: {
      ...{ id: accountId, email, name: "Sekar Wulandari", role: "member", memberNumber },
      passwordHash: await hashPassword(old),
    },
  });
});

/** The mails that are owed, oldest first, with the token in each. */
async function mails() {
  const rows = await db().outgoingMail.findMany({ orderBy: { id: "asc" } });
  return rows.map(({ kind, recipientSealed, contentSealed }) => {
    const { text } = JSON.parse(unseal(contentSealed ?? "")) as { text: string };
    const token = /sandi-baru\/([\w-]{43})\n/.exec(text)?.[1] ?? "";
    return { kind, to: unseal(recipientSealed ?? ""), token };
  });
}
async function asked(login = email) {
  await mailPasswordReset({ login, locale: "id" });
  return (await mails()).at(-1)?.token ?? "";
}
const choose = (token: string, password = fresh) =>
  choosePassword({ token, password, address: network });
const history = async () =>
  (await listSignIns(accountId, 10)).map(({ outcome }) => outcome).reverse();
const enters = async (password: string, login = email) =>
  (await signIn({ login, password, address: network })).ok;
const dead = { ok: false, refusal: "link-dead" };
const refusals = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } }))
    .filter(({ action }) => action === "account.password-link-refused")
    .map(({ data }) => data);

test("a mailed link gives a new password once, and ends what the old one opened", async () => {
  expect(await enters(old)).toBe(true);
  const token = await asked();
  expect(await mails()).toMatchObject([{ kind: "password-reset", to: email }]);
  expect(await choose(token)).toEqual({ ok: true, value: { first: false } });
  expect(await history()).toContain("signed-out-everywhere");
  expect(await enters(old)).toBe(false);
  expect(await enters(fresh)).toBe(true);
  const open = await db().accountSession.findMany({ where: { accountId, revokedAt: null } });
  expect(open).toHaveLength(1);
  expect((await mails()).at(-1)).toMatchObject({ kind: "password-changed", to: email });
  const before = await refusals();
  expect(await choose(token, "angin laut di Kupang")).toEqual(dead);
  expect((await refusals()).slice(before.length)).toEqual([{ why: "used" }]);
  expect(await enters(fresh)).toBe(true);
});

test("of two links the other is dead once one was used; two uses at once are one", async () => {
  const [first, second] = [await asked(), await asked()];
  const answers = await Promise.all([choose(first), choose(first)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await choose(second)).toEqual(dead);
});

test("late, made-up and sent to an address that is no longer the account's: one answer", async () => {
  const late = await asked();
  const past = new Date(Date.now() - 1000);
  await db().mailedLink.updateMany({
    where: { subjectId: accountId },
    data: { madeAt: new Date(past.getTime() - 1000), expiresAt: past },
  });
  const before = (await refusals()).length;
  expect(await choose(late)).toEqual(dead);
  expect(await choose("karangan")).toEqual(dead);
  const moved = await asked();
  await db().account.update({ where: { id: accountId }, data: { email: "baru@contoh.test" } });
  expect(await choose(moved)).toEqual(dead);
  expect((await refusals()).slice(before)).toEqual([
    { why: "late" },
    { why: "unknown" },
    { why: "used" },
  ]);
  expect(await enters(old, "baru@contoh.test")).toBe(true);
});

test("an easy password is refused and leaves the link as it was", async () => {
  const token = await asked();
  expect(await choose(token, memberNumber)).toEqual({ ok: false, refusal: "password-easy" });
  expect(await choose(token, "pendek")).toEqual({ ok: false, refusal: "password-short" });
  expect(await choose(token)).toMatchObject({ ok: true });
});

test("unknown logins, staff and ended accounts are mailed nothing", async () => {
  const staff = { email: "petugas@contoh.test", name: "Bima", role: "admin", passwordHash: "x" };
  await db().account.create({ data: staff });
  for (const login of ["tidak-ada@contoh.test", "bukan login", "999999999999", staff.email])
    await mailPasswordReset({ login, locale: "id" });
  await db().account.update({ where: { id: accountId }, data: { deactivatedAt: new Date() } });
  await mailPasswordReset({ login: email, locale: "id" });
  expect(await mails()).toEqual([]);
});

test("a member whose address signs in somebody else is mailed by his number", async () => {
  await db().account.update({ where: { id: accountId }, data: { email: null } });
  await db().member.update({ where: { number: memberNumber }, data: { email } });
  const token = await asked(memberNumber);
  expect(await mails()).toMatchObject([{ to: email }]);
  expect(await choose(token)).toMatchObject({ ok: true });
  expect(await enters(fresh, memberNumber)).toBe(true);
});

test("the first password is chosen by the link of the approval, and nothing is said to be replaced or signed out", async () => {
  await db().account.update({ where: { id: accountId }, data: { passwordHash: null } });
  expect(await enters(old)).toBe(false);
  const token = await db().$transaction((tx) =>
    makeLink(tx, { purpose: "choose-password", subjectId: accountId, email }),
  );
  expect(await peekPasswordChoice(token)).toEqual({ first: true });
  expect(await choose(token)).toEqual({ ok: true, value: { first: true } });
  expect(await mails()).toMatchObject([{ kind: "account-ready", to: email }]);
  expect(await history()).toEqual(["wrong-password"]);
  expect(await enters(fresh)).toBe(true);
  // From now on it is one like any other, whichever link it is chosen by.
  const again = await asked();
  expect(await peekPasswordChoice(again)).toEqual({ first: false });
  expect(await peekPasswordChoice(token)).toBeNull();
});

test("asking and choosing stand in the trail by the account's id, without login, address or link", async () => {
  const before = await db().auditEntry.count();
  await asked();
  const token = await asked(memberNumber);
  expect(await choose(token)).toMatchObject({ ok: true });
  const lines = (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).slice(before);
  expect(lines.map(({ actorId, action, data }) => [actorId, action, data])).toEqual([
    [null, "account.password-reset-asked", { by: "email" }],
    [null, "account.password-reset-asked", { by: "member-number" }],
    [accountId, "account.password-chosen", {}],
  ]);
  expect(new Set(lines.map(({ subject }) => subject))).toEqual(new Set([`account:${accountId}`]));
});

test("twenty tries of links an hour are enough for one network, whatever the link", async () => {
  const token = await asked();
  for (let n = 0; n < 20; n++) expect(await choose("karangan")).toEqual(dead);
  expect(await choose(token)).toEqual({ ok: false, refusal: "too-many-tries" });
  const elsewhere = await choosePassword({ token, password: fresh, address: "198.51.100.9" });
  expect(elsewhere).toMatchObject({ ok: true });
});

test("asking is counted alike for known and unknown logins, and by network", async () => {
  const ask = async (login: string, address = network) =>
    (await takeResetAsk({ login, address })).ok;
  for (const login of [email, "tidak-ada@contoh.test"]) {
    const answers: boolean[] = [];
    for (let n = 0; n < 4; n++) answers.push(await ask(login));
    expect(answers).toEqual([true, true, true, false]);
  }
  const many: boolean[] = [];
  for (let n = 0; n < 14; n++) many.push(await ask(`orang${n}@contoh.test`));
  expect(many.filter(Boolean)).toHaveLength(12);
  expect(await ask("lain@contoh.test", "198.51.100.1")).toBe(true);
  // Told once for each limit in its window, of known and unknown alike; never of whom.
  const told = await db().auditEntry.findMany({ where: { action: "sign-in.slowed" } });
  expect(told.map(({ subject, data }) => [subject, data])).toEqual(
    Array(3).fill(["sign-in:unknown", { what: "reset" }]),
  );
});

test("who knows the present password changes it and stays, other devices do not", async () => {
  const here = await signIn({ login: email, password: old, address: network });
  const elsewhere = await signIn({ login: email, password: old, address: network });
  if (!here.ok || !elsewhere.ok) throw new Error("expected to sign in");
  const { sessionId } = here.value.token;
  const session = {
    accountId,
    sessionId,
    name: "Sekar",
    role: "member",
    serviceGroup: null,
  } as const;
  const member = proveMember({ ...session, memberNumber }, null);
  if (!member) throw new Error("expected a member");
  const wrong = { ok: false, refusal: "wrong-password" };
  expect(await changePassword(member, { present: "salah", next: fresh })).toEqual(wrong);
  expect(await changePassword(member, { present: old, next: fresh })).toMatchObject({ ok: true });
  const open = await db().accountSession.findMany({ where: { accountId, revokedAt: null } });
  expect(open.map(({ id }) => id)).toEqual([sessionId]);
  for (let n = 0; n < 4; n++) await changePassword(member, { present: "salah", next: fresh });
  expect(await changePassword(member, { present: fresh, next: old })).toEqual({
    ok: false,
    refusal: "too-many-tries",
  });
});
