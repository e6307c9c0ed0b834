import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seedMembership } from "@/prisma/seed/membership";
import { removeMemberFactor, removeSecondFactor } from "../accounts/factors/mutations";
import { withCookies } from "../cookie-jar";
import type { Role } from "../domain/duties";
import { decideGate } from "../gate";
import { listSignIns } from "../history/queries";
import { hashPassword } from "../passwords";
import { proveStaff } from "../proofs";
import { currentAccount, getCurrentSession, requireStaff } from "../queries";
import { encodeSignInToken, signInCookieName } from "../token";
import type { Staff } from "../types";
import { endFactor } from "./mutations";
import { demoPassword, setUpFactor } from "./testing/authenticator";

// Not the demo's house: before anything reads the settings.
process.env.PORTAL_DEMO = "0";

/** The browser of a new account of this role. */
async function browserOf(role: Role, memberNumber: string | null = null) {
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  const email = `${accountId}@contoh.test`;
  const passwordHash = await hashPassword(demoPassword);
  await db().account.create({
    data: { id: accountId, email, name: "Ratna", role, passwordHash, memberNumber },
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
  const ask = () => within(() => requireStaff("desk.serve"));
  const page = (pathname: string) =>
    decideGate({
      ...{ method: "GET", nextUrl: { pathname, search: "" } },
      cookies: { get: () => ({ value: cookie }) },
    });
  return { accountId, owner, ask, page, within };
}

test.each(["supervisor", "admin"] as const)(
  "outside the demo every duty of a %s waits for the second factor, and again when it is turned off",
  async (role) => {
    const { ask, owner, page, within } = await browserOf(role);
    expect(await ask()).toEqual({ ok: false, refusal: "forbidden" });
    // A real status, which a browser without JavaScript follows too.
    const first = { kind: "redirect", location: "/staf/keamanan" };
    expect(await page("/staf/percakapan")).toEqual(first);
    expect(await page("/staf")).toEqual(first);
    expect(await page("/staf/keamanan")).toEqual({ kind: "pass" });
    // What sets it up is open to him.
    expect(await within(() => currentAccount())).toMatchObject({ role });
    const { authenticator } = await setUpFactor(await owner());
    expect(await ask()).toMatchObject({ ok: true, value: { role } });
    expect(await page("/staf/percakapan")).toEqual({ kind: "pass" });
    await endFactor(await owner(), authenticator.next());
    expect(await ask()).toEqual({ ok: false, refusal: "forbidden" });
  },
);

test("a librarian may, and need not", async () => {
  const { ask, page } = await browserOf("librarian");
  expect((await ask()).ok).toBe(true);
  expect(await page("/staf/percakapan")).toEqual({ kind: "pass" });
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

test("an admin takes a member's second factor by the member number, and learns of no number more than that", async () => {
  const [memberNumber = "", without = ""] = await db().$transaction((tx) => seedMembership(tx));
  const admin = await (await browserOf("admin")).owner();
  const member = await browserOf("member", memberNumber);
  const session = await member.within(() => currentAccount());
  if (!session) throw new Error("the member is signed in");
  await setUpFactor(session);

  const none = { ok: false, refusal: "no-factor" };
  expect(await removeMemberFactor(admin, without)).toEqual(none);
  expect(await removeMemberFactor(admin, "799999999999")).toEqual(none);
  expect(await removeMemberFactor(admin, memberNumber)).toEqual({ ok: true, value: null });
  expect(await member.within(() => currentAccount())).toBeNull();
  expect(await removeMemberFactor(admin, memberNumber)).toEqual(none);
  const trail = await db().auditEntry.findMany({
    where: { subject: `account:${member.accountId}`, action: "account.factor-removed" },
  });
  expect(trail).toMatchObject([{ actorId: admin.accountId, data: {} }]);
});
