import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { seedIdentity } from "../../../../prisma/seed/identity";
import { seedMembership } from "../../../../prisma/seed/membership";
import seedPublishing from "../../../../prisma/seed/publishing";
import { getLiveSession } from "../../queries";
import { getFactor } from "../queries";
import { demoPassword, setUpFactor, signedIn, staffOf } from "../testing/authenticator";
import { codeAt } from "../totp";
import { beginFactor, cancelFactor, confirmFactor } from "./mutations";

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

/** The secret of an account as the database holds it. */
async function rowOf(accountId: string) {
  return db().account.findUniqueOrThrow({ where: { id: accountId } });
}

describe("setting a second factor up", () => {
  test("the secret is sealed, and in force only after a first code", async () => {
    const owner = await staffOf(admin);
    const begun = await beginFactor(owner, demoPassword);
    if (!begun.ok) throw new Error(begun.refusal);
    const row = await rowOf(owner.accountId);
    expect(row.totpSealed).not.toContain(begun.value.secret);
    expect(unseal(row.totpSealed ?? "")).toBe(begun.value.secret);
    expect(await getFactor(owner)).toMatchObject({ state: "pending", secret: begun.value.secret });
    expect((await signedIn(admin)).awaitsFactor).toBe(false);

    expect(await confirmFactor(owner, "not a code")).toEqual(wrong);
    const code = codeAt(begun.value.secret, Date.now());
    const confirmed = await confirmFactor(owner, code);
    expect(confirmed.ok && confirmed.value.recoveryCodes).toHaveLength(10);
    expect(await getFactor(owner)).toMatchObject({ state: "on", recoveryCodesLeft: 10 });
    expect((await signedIn(admin)).awaitsFactor).toBe(true);
  });

  test("the account's other sessions end, and the one it was set up in goes on", async () => {
    const owner = await staffOf(admin);
    const [other, foreign] = [await staffOf(admin), await staffOf("supervisor@demo.test")];
    const live = ({ sessionId, accountId }: typeof owner) => getLiveSession(sessionId, accountId);
    expect(await beginFactor(owner, demoPassword)).toMatchObject({ ok: true });
    expect(await live(other)).not.toBeNull();
    await setUpFactor(owner);
    expect(await live(other)).toBeNull();
    expect(await live(owner)).toMatchObject({ role: "admin" });
    expect(await live(foreign)).not.toBeNull();
  });

  test("nothing takes the place of a factor in force unasked", async () => {
    const owner = await staffOf(admin);
    await setUpFactor(owner);
    const { totpSealed } = await rowOf(owner.accountId);
    expect(await beginFactor(owner, demoPassword)).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect((await rowOf(owner.accountId)).totpSealed).toBe(totpSealed);
  });

  test("recovery codes are stored as hashes only, and the trail knows no secret", async () => {
    const owner = await staffOf(admin);
    const { recoveryCodes } = await setUpFactor(owner);
    const stored = JSON.stringify(await db().recoveryCode.findMany());
    const trail = await db().auditEntry.findMany({ where: { actorId: owner.accountId } });
    for (const code of recoveryCodes) expect(stored).not.toContain(code);
    expect(trail.at(-1)).toMatchObject({
      ...{ actorKind: "staff", action: "account.factor-set-up", data: {} },
      subject: `account:${owner.accountId}`,
    });
  });
});

describe("another session of the same account", () => {
  const refused = { ok: false, refusal: "changed-meanwhile" };

  test("neither sees, nor confirms, nor gives up what this one gave the password for", async () => {
    const [owner, other] = [await staffOf(admin), await staffOf(admin)];
    const begun = await beginFactor(owner, demoPassword);
    if (!begun.ok) throw new Error(begun.refusal);
    expect(await getFactor(other)).toEqual({ state: "off" });
    const code = codeAt(begun.value.secret, Date.now());
    expect(await confirmFactor(other, code)).toEqual(refused);
    await cancelFactor(other);
    expect(await getFactor(owner)).toMatchObject({ state: "pending", secret: begun.value.secret });
    expect(await confirmFactor(owner, code)).toMatchObject({ ok: true });
    expect((await rowOf(owner.accountId)).totpSessionId).toBeNull();
  });

  test("which gives the password itself takes the set-up over, and the first one's code is none", async () => {
    const [first, second] = [await staffOf(admin), await staffOf(admin)];
    const [begun, again] = [
      await beginFactor(first, demoPassword),
      await beginFactor(second, demoPassword),
    ];
    if (!begun.ok || !again.ok) throw new Error("expected both to begin");
    expect(await getFactor(first)).toEqual({ state: "off" });
    expect(await confirmFactor(first, codeAt(begun.value.secret, Date.now()))).toEqual(refused);
    const code = codeAt(again.value.secret, Date.now());
    expect(await confirmFactor(second, code)).toMatchObject({ ok: true });
  });
});

describe("the password before it", () => {
  const open = { ok: true };
  const refusal = (word: string) => ({ ok: false, refusal: word });

  test("a wrong one begins nothing, five are enough, and one line of the trail tells of it", async () => {
    const owner = await staffOf(admin);
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => beginFactor(owner, "bukan ini")),
    );
    const words = tries.map((answer) => (answer.ok ? "begun" : answer.refusal)).sort();
    expect(words).toEqual([
      ...Array.from({ length: 3 }, () => "too-many-tries"),
      ...Array.from({ length: 5 }, () => "wrong-password"),
    ]);
    expect(await beginFactor(owner, demoPassword)).toEqual(refusal("too-many-tries"));
    expect(await getFactor(owner)).toEqual({ state: "off" });
    const subject = `account:${owner.accountId}`;
    const lines = await db().auditEntry.findMany({ where: { action: "sign-in.slowed", subject } });
    expect(lines.map(({ data }) => data)).toEqual([{ what: "present-password" }]);
    // Another account has tries of its own.
    const other = await staffOf("supervisor@demo.test");
    expect(await beginFactor(other, demoPassword)).toMatchObject(open);
  });

  test("right ones use nothing up, and a second secret takes the place of the first", async () => {
    const owner = await staffOf(admin);
    const secrets = new Set<string>();
    for (let n = 0; n < 7; n++) {
      const begun = await beginFactor(owner, demoPassword);
      if (begun.ok) secrets.add(begun.value.secret);
    }
    expect(secrets.size).toBe(7);
    const [first = ""] = secrets;
    expect(await confirmFactor(owner, codeAt(first, Date.now()))).toEqual(wrong);
  });

  test("it holds for 15 minutes: later the secret is shown to nobody and confirmed by nobody", async () => {
    const owner = await staffOf(admin);
    const begun = await beginFactor(owner, demoPassword);
    if (!begun.ok) throw new Error(begun.refusal);
    const age = (steps: number) =>
      db().account.update({
        where: { id: owner.accountId },
        data: { totpLastStep: { decrement: steps } },
      });
    await age(29);
    expect(await getFactor(owner)).toMatchObject({ state: "pending" });
    await age(3);
    expect(await getFactor(owner)).toEqual({ state: "off" });
    const code = codeAt(begun.value.secret, Date.now());
    expect(await confirmFactor(owner, code)).toEqual(refusal("set-up-late"));
  });

  test("who gives it up begins anew, and a factor in force is not given up", async () => {
    const owner = await staffOf(admin);
    await beginFactor(owner, demoPassword);
    await cancelFactor(owner);
    expect(await getFactor(owner)).toEqual({ state: "off" });
    await setUpFactor(owner);
    await cancelFactor(owner);
    expect(await getFactor(owner)).toMatchObject({ state: "on" });
  });
});
