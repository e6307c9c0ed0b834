import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { removeSecondFactor } from "../accounts/mutations";
import { withCookies } from "../cookie-jar";
import type { Role } from "../domain/duties";
import { listSignIns } from "../history/queries";
import { proveStaff } from "../proofs";
import { currentAccount, getCurrentSession, requireStaff } from "../queries";
import { encodeSignInToken, signInCookieName } from "../token";
import type { Staff } from "../types";
import { endFactor } from "./mutations";
import { setUpFactor } from "./testing/authenticator";

// Not the demo's house: before anything reads the settings.
process.env.PORTAL_DEMO = "0";

/** The browser of a new account of this role. */
async function browserOf(role: Role) {
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  const email = `${accountId}@contoh.test`;
  await db().account.create({
    data: { id: accountId, email, name: "Ratna", role, passwordHash: "x" },
  });
  const signedInAt = new Date();
  const expiresAt = new Date(signedInAt.getTime() + 3_600_000);
  await db().accountSession.create({ data: { id: sessionId, accountId, signedInAt, expiresAt } });
  const cookie = await encodeSignInToken({ accountId, sessionId, role }, 3600);
  const within = <Answer>(serve: () => Answer) =>
    withCookies(`${signInCookieName(false)}=${cookie}`, serve);
  const owner = async (): Promise<Staff> => {
    const session = await within(() => getCurrentSession());
    const staff = session && proveStaff(session);
    if (!staff) throw new Error("not signed in");
    return staff;
  };
  return { accountId, owner, ask: () => within(() => requireStaff("desk.serve")), within };
}

test.each(["supervisor", "admin"] as const)(
  "outside the demo every duty of a %s waits for the second factor, and again when it is turned off",
  async (role) => {
    const { ask, owner, within } = await browserOf(role);
    expect(await ask()).toEqual({ ok: false, refusal: "forbidden" });
    // What sets it up is open to him.
    expect(await within(() => currentAccount())).toMatchObject({ role });
    const { authenticator } = await setUpFactor(await owner());
    expect(await ask()).toMatchObject({ ok: true, value: { role } });
    await endFactor(await owner(), authenticator.next());
    expect(await ask()).toEqual({ ok: false, refusal: "forbidden" });
  },
);

test("a librarian may, and need not", async () => {
  const { ask } = await browserOf("librarian");
  expect((await ask()).ok).toBe(true);
});

test("an admin takes a colleague's second factor and ends his sessions, never his own", async () => {
  const [admin, colleague] = [await browserOf("admin"), await browserOf("supervisor")];
  const acting = await admin.owner();
  await setUpFactor(acting);
  await setUpFactor(await colleague.owner());
  const own = await removeSecondFactor(acting, admin.accountId);
  expect(own).toEqual({ ok: false, refusal: "own-account" });

  expect(await removeSecondFactor(acting, colleague.accountId)).toEqual({ ok: true, value: null });
  expect(await colleague.ask()).toEqual({ ok: false, refusal: "signed-out" });
  const row = await db().account.findUniqueOrThrow({ where: { id: colleague.accountId } });
  expect(row).toMatchObject({ totpSealed: null, totpConfirmedAt: null });
  expect(await db().recoveryCode.count({ where: { accountId: colleague.accountId } })).toBe(0);
  const trail = await db().auditEntry.findMany({
    where: { subject: `account:${colleague.accountId}`, action: "account.factor-removed" },
  });
  expect(trail).toMatchObject([{ actorId: acting.accountId, data: {} }]);

  const [line] = await listSignIns(colleague.accountId, 1);
  expect(line).toMatchObject({ outcome: "signed-out-everywhere" });

  // There is nothing more to take.
  const again = await removeSecondFactor(acting, colleague.accountId);
  expect(again).toEqual({ ok: false, refusal: "unknown-account" });
});
