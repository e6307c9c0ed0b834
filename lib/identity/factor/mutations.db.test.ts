import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seedIdentity } from "../../../prisma/seed/identity";
import { seedMembership } from "../../../prisma/seed/membership";
import seedPublishing from "../../../prisma/seed/publishing";
import { getLiveSession } from "../queries";
import { endFactor, passFactor, renewRecoveryCodes } from "./mutations";
import { getFactor } from "./queries";
import { demoPassword, letTimePass, setUpFactor, signedIn, staffOf } from "./testing/authenticator";

const admin = "admin@demo.test";
const wrong = { ok: false, refusal: "wrong-code" };

beforeAll(() => seedPublishing());

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().account.deleteMany();
  await db().$transaction(async (tx) => {
    const [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password: demoPassword, memberNumber });
  });
});

/** What the trail says of an account's last deed. */
const newestLine = (actorId: string) =>
  db().auditEntry.findFirst({ where: { actorId }, orderBy: { id: "desc" } });

describe("a session that waits for its second factor", () => {
  test("opens nothing for five minutes, and everything for its full time after the code", async () => {
    const owner = await staffOf(admin);
    const { authenticator } = await setUpFactor(owner);
    const { token, lifeSeconds } = await signedIn(admin);
    expect(lifeSeconds).toBe(300);
    expect(await getLiveSession(token.sessionId, token.accountId)).toBeNull();

    const passed = await passFactor(token.sessionId, authenticator.next());
    // The cookie after it says nothing of waiting any more.
    const { awaitsFactor, ...now } = token;
    expect(awaitsFactor).toBe(true);
    expect(passed).toEqual({ ok: true, value: { token: now, lifeSeconds: 16 * 3600 } });
    expect(await getLiveSession(token.sessionId, token.accountId)).toMatchObject({ role: "admin" });
    const row = await db().accountSession.findUniqueOrThrow({ where: { id: token.sessionId } });
    expect(row.expiresAt.getTime() - Date.now()).toBeGreaterThan(15 * 3_600_000);
  });

  test("a code counts once, whichever session it is typed into and however many at once", async () => {
    const owner = await staffOf(admin);
    const { authenticator } = await setUpFactor(owner);
    const code = authenticator.next();
    const sessions = await Promise.all([signedIn(admin), signedIn(admin), signedIn(admin)]);
    const answers = await Promise.all(
      sessions.map(({ token }) => passFactor(token.sessionId, code)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const again = await signedIn(admin);
    expect(await passFactor(again.token.sessionId, code)).toEqual(wrong);
  });

  test("a recovery code opens once, also written small and without hyphens", async () => {
    const owner = await staffOf(admin);
    const { recoveryCodes } = await setUpFactor(owner);
    const typed = ` ${recoveryCodes[3]?.toLowerCase()} `;
    const first = await signedIn(admin);
    expect((await passFactor(first.token.sessionId, typed)).ok).toBe(true);
    const second = await signedIn(admin);
    expect(await passFactor(second.token.sessionId, typed)).toEqual(wrong);
    expect(await getFactor(owner)).toMatchObject({ recoveryCodesLeft: 9 });
    const actions = await db().auditEntry.findMany({ where: { actorId: owner.accountId } });
    expect(actions.at(-1)?.action).toBe("account.recovery-code-used");
  });

  test("another account's code or recovery code opens nothing", async () => {
    const [mine, other] = [await staffOf(admin), await staffOf("supervisor@demo.test")];
    await setUpFactor(mine);
    const foreign = await setUpFactor(other);
    const { token } = await signedIn(admin);
    expect(await passFactor(token.sessionId, foreign.authenticator.next())).toEqual(wrong);
    expect(await passFactor(token.sessionId, foreign.recoveryCodes[0] ?? "")).toEqual(wrong);
  });

  test("five wrong codes end its chances, ten the account's, and one line tells of it", async () => {
    const owner = await staffOf(admin);
    const { authenticator } = await setUpFactor(owner);
    const slow = { ok: false, refusal: "too-many-tries" };
    const { token } = await signedIn(admin);
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => passFactor(token.sessionId, "000 000")),
    );
    expect(tries.filter((answer) => !answer.ok && answer.refusal === "wrong-code")).toHaveLength(5);
    expect(await passFactor(token.sessionId, authenticator.next())).toEqual(slow);
    const other = await signedIn(admin);
    for (let n = 0; n < 4; n++)
      expect(await passFactor(other.token.sessionId, "000000")).toEqual(wrong);
    const lines = await db().auditEntry.findMany({
      where: { action: "sign-in.slowed", subject: `account:${owner.accountId}` },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ data: { what: "factor" } });
  });

  test("lets in the session it is typed for alone: another one that waits goes on waiting", async () => {
    const { authenticator } = await setUpFactor(await staffOf(admin));
    const [here, elsewhere] = [await signedIn(admin), await signedIn(admin)];
    expect((await passFactor(here.token.sessionId, authenticator.next())).ok).toBe(true);
    const live = ({ sessionId, accountId }: typeof here.token) =>
      getLiveSession(sessionId, accountId);
    expect(await live(here.token)).toMatchObject({ role: "admin" });
    expect(await live(elsewhere.token)).toBeNull();
  });

  test("that is late, signed out or of a deactivated account is not let in", async () => {
    const owner = await staffOf(admin);
    const { recoveryCodes } = await setUpFactor(owner);
    const out = { ok: false, refusal: "signed-out" };
    const { token } = await signedIn(admin);
    const past = new Date(Date.now() - 1);
    const where = { id: token.sessionId };
    await db().accountSession.update({ where, data: { expiresAt: past } });
    expect(await passFactor(token.sessionId, recoveryCodes[0] ?? "")).toEqual(out);

    const revoked = await signedIn(admin);
    await db().accountSession.updateMany({ data: { revokedAt: new Date() } });
    expect(await passFactor(revoked.token.sessionId, recoveryCodes[0] ?? "")).toEqual(out);

    const ended = await signedIn(admin);
    await db().account.update({ where: { id: owner.accountId }, data: { deactivatedAt: past } });
    expect(await passFactor(ended.token.sessionId, recoveryCodes[0] ?? "")).toEqual(out);
    expect(await db().recoveryCode.count({ where: { usedAt: { not: null } } })).toBe(0);
  });
});

describe("changing a second factor", () => {
  test("it ends only by a code of its own, and takes the recovery codes along", async () => {
    const owner = await staffOf(admin);
    const { authenticator } = await setUpFactor(owner);
    expect(await endFactor(owner, "123")).toEqual(wrong);
    expect(await endFactor(owner, authenticator.next())).toEqual({ ok: true, value: null });
    expect(await getFactor(owner)).toEqual({ state: "off" });
    expect(await db().recoveryCode.count()).toBe(0);
    expect((await signedIn(admin)).awaitsFactor).toBe(false);
    expect(await newestLine(owner.accountId)).toMatchObject({
      ...{ action: "account.factor-ended", subject: `account:${owner.accountId}` },
      data: { by: "time" },
    });
  });

  test("new recovery codes make the old ones worthless", async () => {
    const owner = await staffOf(admin);
    const { authenticator, recoveryCodes } = await setUpFactor(owner);
    const renewed = await renewRecoveryCodes(owner, authenticator.next());
    if (!renewed.ok) throw new Error(renewed.refusal);
    await letTimePass(owner.accountId);
    const { token } = await signedIn(admin);
    expect(await passFactor(token.sessionId, recoveryCodes[0] ?? "")).toEqual(wrong);
    const fresh = renewed.value.recoveryCodes[0] ?? "";
    const { action } = (await newestLine(owner.accountId)) ?? {};
    expect(action).toBe("account.recovery-codes-renewed");
    expect((await passFactor(token.sessionId, fresh)).ok).toBe(true);
  });
});
