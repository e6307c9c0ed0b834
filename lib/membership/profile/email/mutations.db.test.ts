import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { MemberPatron } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { getOwnProfile } from "../queries";
import { newMember, presentPassword } from "../testing/member";
import { askEmailChange, confirmEmail } from "./mutations";

const network = "192.0.2.9";
const fresh = () => `baru-${randomUUID()}@contoh.test`;
const dead = { ok: false, refusal: "link-dead" };

function ask(member: MemberPatron, email: string, password = presentPassword) {
  return askEmailChange(member, { email, password, locale: "id" });
}
/** The mails about the member's account, oldest first, with the token in each. */
async function mails(member: MemberPatron) {
  const about = `account:${member.account.accountId}`;
  const rows = await db().outgoingMail.findMany({ where: { about }, orderBy: { id: "asc" } });
  return rows.map(({ kind, recipientSealed, contentSealed }) => {
    const { text } = JSON.parse(unseal(contentSealed ?? "")) as { text: string };
    const token = /surel-baru\/([\w-]{43})\n/.exec(text)?.[1] ?? "";
    return { kind, to: unseal(recipientSealed ?? ""), token, text };
  });
}
const confirm = (token = "") => confirmEmail({ token, address: network });

test("a new address counts once its link was used, and the one of before is told without naming it", async () => {
  const member = await newMember();
  const [before, email] = [(await getOwnProfile(member))?.email, fresh()];
  expect(await ask(member, email, "salah")).toEqual({ ok: false, refusal: "wrong-password" });
  expect(await ask(member, email)).toMatchObject({ ok: true });
  expect((await getOwnProfile(member))?.email).toBe(before);
  const [mail] = await mails(member);
  expect(mail).toMatchObject({ kind: "email-confirm", to: email });
  expect(await confirm(mail?.token)).toEqual({ ok: true, value: { signsIn: true } });
  expect(await getOwnProfile(member)).toMatchObject({ email, emailSignsIn: true, changes: 1 });
  const told = (await mails(member)).at(-1);
  expect(told).toMatchObject({ kind: "email-changed", to: before });
  expect(told?.text).not.toContain(email);
  expect(await confirm(mail?.token)).toEqual(dead);
});

test("a second wish takes the first one's link back", async () => {
  const member = await newMember();
  await ask(member, fresh());
  await ask(member, fresh());
  const [first, second] = await mails(member);
  expect(await confirm(first?.token)).toEqual(dead);
  expect(await confirm(second?.token)).toMatchObject({ ok: true });
});

test("an address that signs in somebody else goes on doing so, and is written to all the same", async () => {
  const email = fresh();
  const [first, second] = [await newMember(email), await newMember()];
  await ask(second, email);
  const [mail] = await mails(second);
  expect(await confirm(mail?.token)).toEqual({ ok: true, value: { signsIn: false } });
  expect(await getOwnProfile(second)).toMatchObject({ email, emailSignsIn: false });
  expect(await getOwnProfile(first)).toMatchObject({ email, emailSignsIn: true });
});

test("of two who prove one address at the same instant, one signs in by it", async () => {
  for (let round = 0; round < 3; round++) {
    const email = fresh();
    const pair = [await newMember(), await newMember()];
    const tokens = await Promise.all(
      pair.map(async (member) => {
        await ask(member, email);
        return (await mails(member)).at(-1)?.token;
      }),
    );
    await db().$executeRaw`DELETE FROM rate_window`;
    const answers = await Promise.all(tokens.map(confirm));
    const signIn = answers.map((answer) => answer.ok && answer.value.signsIn);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(signIn.toSorted()).toEqual([false, true]);
  }
});

/** The trail of a member's account, oldest first. */
async function trail(member: MemberPatron) {
  const rows = await db().auditEntry.findMany({
    where: { subject: `account:${member.account.accountId}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ actorId, action, data }) => [actorId, action, data]);
}

test("wish and change stand in the trail without an address, and so does each link that opens nothing", async () => {
  const member = await newMember();
  const { accountId } = member.account;
  await ask(member, fresh());
  const [mail] = await mails(member);
  const refused = () =>
    db().auditEntry.findMany({ where: { action: "account.email-link-refused" } });
  const before = (await refused()).length;
  expect(await confirm(mail?.token)).toMatchObject({ ok: true });
  expect(await trail(member)).toEqual([
    [accountId, "account.email-change-asked", {}],
    [accountId, "account.email-changed", { signsIn: true }],
  ]);
  expect(await confirm(mail?.token)).toEqual(dead);
  expect(await confirm("karangan")).toEqual(dead);
  const lines = (await refused()).slice(before);
  expect(lines.map(({ subject, data }) => [subject, data])).toEqual(
    Array(2).fill(["mailed-link:unknown", {}]),
  );
});

test("an account that was ended meanwhile takes no address any more", async () => {
  const member = await newMember();
  const before = await getOwnProfile(member);
  await ask(member, fresh());
  const [mail] = await mails(member);
  const where = { id: member.account.accountId };
  await db().account.update({ where, data: { deactivatedAt: new Date() } });
  expect(await confirm(mail?.token)).toEqual(dead);
  await db().account.update({ where, data: { deactivatedAt: null } });
  expect((await getOwnProfile(member))?.email).toBe(before?.email);
});

test("twenty presses an hour are enough for one network, whatever the link", async () => {
  const member = await newMember();
  await ask(member, fresh());
  const [mail] = await mails(member);
  const elsewhere = (token = "") => confirmEmail({ token, address: "198.51.100.77" });
  for (let n = 0; n < 20; n++) expect(await elsewhere("karangan")).toEqual(dead);
  expect(await elsewhere(mail?.token)).toEqual({ ok: false, refusal: "too-many-tries" });
  expect(await confirm(mail?.token)).toMatchObject({ ok: true });
});

test("three wishes an hour are enough", async () => {
  const member = await newMember();
  for (let n = 0; n < 3; n++) await ask(member, fresh());
  expect(await ask(member, fresh())).toEqual({ ok: false, refusal: "too-many-asks" });
});
