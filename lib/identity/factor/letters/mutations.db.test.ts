import { beforeEach, expect, test } from "vitest";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { seedIdentity } from "../../../../prisma/seed/identity";
import { seedMembership } from "../../../../prisma/seed/membership";
import seedPublishing from "../../../../prisma/seed/publishing";
import { removeMemberFactor, removeSecondFactor } from "../../accounts/factors/mutations";
import { getLiveSession } from "../../queries";
import { endFactor, renewRecoveryCodes } from "../mutations";
import { demoPassword, setUpFactor, signedIn, staffOf } from "../testing/authenticator";

const supervisor = "supervisor@demo.test";
let memberNumber = "";

beforeEach(async () => {
  await seedPublishing();
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().account.deleteMany();
  await db().$transaction(async (tx) => {
    [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password: demoPassword, memberNumber });
  });
});

/** The mails owed about an account, oldest first. */
async function mailsAbout(accountId: string) {
  const rows = await db().outgoingMail.findMany({
    where: { about: `account:${accountId}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ kind, locale, recipientSealed, contentSealed }) => ({
    ...{ kind, locale, to: unseal(recipientSealed ?? ""), content: unseal(contentSealed ?? "") },
  }));
}

test("an owner is told when a second factor is set up, gets new recovery codes and ends", async () => {
  const owner = await staffOf(supervisor);
  const { authenticator, recoveryCodes } = await setUpFactor(owner);
  expect((await renewRecoveryCodes(owner, "000000")).ok).toBe(false);
  expect((await endFactor(owner, "000000")).ok).toBe(false);
  const renewed = await renewRecoveryCodes(owner, authenticator.next());
  if (!renewed.ok) throw new Error(renewed.refusal);
  const [fresh = ""] = renewed.value.recoveryCodes;
  expect((await endFactor(owner, fresh)).ok).toBe(true);
  const mails = await mailsAbout(owner.accountId);
  expect(mails.map(({ kind }) => kind)).toEqual([
    ...["factor-set-up", "recovery-codes-renewed", "factor-ended"],
  ]);
  for (const { to, locale, content } of mails) {
    expect({ to, locale }).toEqual({ to: supervisor, locale: "id" });
    for (const code of recoveryCodes) expect(content).not.toContain(code);
  }
});

test("whose second factor an admin takes is told too, a member in the member's language", async () => {
  const admin = await staffOf("admin@demo.test");
  const colleague = await staffOf(supervisor);
  await setUpFactor(colleague);
  expect(await removeSecondFactor(admin, colleague.accountId)).toMatchObject({ ok: true });
  expect((await mailsAbout(colleague.accountId)).at(-1)).toMatchObject({ kind: "factor-ended" });

  await db().member.update({ where: { number: memberNumber }, data: { locale: "en" } });
  const { token } = await signedIn(memberNumber);
  const session = await getLiveSession(token.sessionId, token.accountId);
  if (!session) throw new Error("the member is signed in");
  await setUpFactor(session);
  expect(await removeMemberFactor(admin, memberNumber)).toMatchObject({ ok: true });
  const told = (await mailsAbout(session.accountId)).map(({ kind, locale }) => [kind, locale]);
  expect(told).toEqual([
    ["factor-set-up", "en"],
    ["factor-ended", "en"],
  ]);
});
