import "server-only";

import { record } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { generatePassword, hashPassword } from "../passwords";
import { lookAgain } from "../queries";
import type { StaffAccountChange, StaffAccountInput } from "../schema";
import { tellOfEnd } from "../sessions/ending/mutations";
import type { Staff, System } from "../types";
import { actor, endAccess, stillAdmin } from "./ending/mutations";
import { listServiceGroups } from "./queries";

export type CreationRefusal = "email-taken" | "service-group-unknown";
export type AccountRefusal = "own-account" | "no-longer-admin" | "unknown-account";
export type ChangeRefusal =
  | Exclude<AccountRefusal, "own-account">
  /** Nobody changes his own role, so that one admin always remains. */
  | "own-role"
  /** Somebody else has changed the account since this form was drawn. */
  | "changed-meanwhile"
  | "service-group-unknown";

/**
 * Opens a staff account with a generated password, answered once and stored only as its hash.
 * Refuses an e-mail that is in use, whatever kind of account holds it, and a service group that is not published (R006).
 */
export async function createStaffAccount(
  by: Staff | System,
  input: StaffAccountInput,
): Promise<Result<{ readonly accountId: string; readonly password: string }, CreationRefusal>> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const { serviceGroup, ...given } = input;
    if (!(await isOffered(tx, serviceGroup))) return refuse("service-group-unknown");
    const [account] = await tx.account.createManyAndReturn({
      data: [{ ...given, serviceGroupId: serviceGroup, passwordHash }],
      select: { id: true },
      skipDuplicates: true,
    });
    if (!account) return refuse("email-taken");
    await record(tx, {
      ...actor(by),
      action: "account.created",
      subject: `account:${account.id}`,
      data: { role: input.role },
    });
    return ok({ accountId: account.id, password });
  });
}

/** No group, or one that is published (R006). */
async function isOffered(tx: Tx, serviceGroup: string | null): Promise<boolean> {
  if (serviceGroup === null) return true;
  return (await listServiceGroups(tx)).some(({ id }) => id === serviceGroup);
}

/**
 * Changes an active staff account's name, role and service group. `seen` is the number of changes the admin's form was
 * drawn from: of two admins at once the second is refused. A withdrawn group may be kept, not given. A new role ends the
 * account's sessions, since the cookie of each still names the old one.
 */
export async function changeStaffAccount(
  admin: Staff,
  account: { readonly accountId: string; readonly seen: number },
  { name, role, serviceGroup }: StaffAccountChange,
): Promise<Result<null, ChangeRefusal>> {
  const { accountId, seen } = account;
  const answer = await db().$transaction(async (tx) => {
    // Holds the admins' rows, so that no other admin's deed runs between the look and the change.
    if (!(await stillAdmin(tx, admin))) return refuse("no-longer-admin");
    const before = await tx.account.findFirst({
      where: { id: accountId, role: { not: "member" }, deactivatedAt: null },
      select: { name: true, role: true, serviceGroupId: true, changes: true },
    });
    if (!before) return refuse("unknown-account");
    if (before.changes !== seen) return refuse("changed-meanwhile");
    const roleChanges = role !== before.role;
    const groupChanges = serviceGroup !== before.serviceGroupId;
    if (roleChanges && accountId === admin.accountId) return refuse("own-role");
    if (groupChanges && !(await isOffered(tx, serviceGroup)))
      return refuse("service-group-unknown");
    if (!roleChanges && !groupChanges && name === before.name) return ok(null);
    await tx.account.update({
      where: { id: accountId },
      data: { name, role, serviceGroupId: serviceGroup, changes: { increment: 1 } },
    });
    await record(tx, {
      ...actor(admin),
      action: "account.changed",
      subject: `account:${accountId}`,
      data: {
        renamed: name !== before.name,
        ...(roleChanges ? { role, roleBefore: before.role } : {}),
        ...(groupChanges ? { serviceGroup, serviceGroupBefore: before.serviceGroupId } : {}),
      },
    });
    if (!roleChanges) return ok(null);
    return ok(await endAccess(tx, accountId));
  });
  if (!answer.ok) return answer;
  if (answer.value === null) lookAgain();
  else await tellOfEnd(answer.value);
  return ok(null);
}

/**
 * Ends an account's access everywhere. In one transaction the account becomes inactive, its sessions
 * are revoked and the realtime epoch grows; after it the open connections are ended. An admin cannot
 * end his own access, so one admin always remains.
 */
export async function deactivateStaffAccount(
  admin: Staff,
  accountId: string,
): Promise<Result<null, AccountRefusal>> {
  if (accountId === admin.accountId) return refuse("own-account");
  const answer = await db().$transaction(async (tx) => {
    if (!(await stillAdmin(tx, admin))) return refuse("no-longer-admin");
    const { count } = await tx.account.updateMany({
      where: { id: accountId, role: { not: "member" }, deactivatedAt: null },
      data: { deactivatedAt: new Date() },
    });
    if (count === 0) return refuse("unknown-account");
    const ended = await endAccess(tx, accountId);
    await record(tx, {
      ...actor(admin),
      action: "account.deactivated",
      subject: `account:${accountId}`,
    });
    return ok(ended);
  });
  if (!answer.ok) return answer;
  await tellOfEnd(answer.value);
  return ok(null);
}

/** Gives an account its access back; its old sessions stay ended. */
export async function reactivateStaffAccount(
  admin: Staff,
  accountId: string,
): Promise<Result<null, AccountRefusal>> {
  return db().$transaction(async (tx) => {
    if (!(await stillAdmin(tx, admin))) return refuse("no-longer-admin");
    const { count } = await tx.account.updateMany({
      where: { id: accountId, role: { not: "member" }, deactivatedAt: { not: null } },
      data: { deactivatedAt: null },
    });
    if (count === 0) return refuse("unknown-account");
    await record(tx, {
      ...actor(admin),
      action: "account.reactivated",
      subject: `account:${accountId}`,
    });
    return ok(null);
  });
}

/** A new generated password for who forgot the old one, answered once; ends the account's sessions. */
export async function renewStaffPassword(
  admin: Staff,
  accountId: string,
): Promise<Result<{ readonly password: string }, AccountRefusal>> {
  if (accountId === admin.accountId) return refuse("own-account");
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const answer = await db().$transaction(async (tx) => {
    if (!(await stillAdmin(tx, admin))) return refuse("no-longer-admin");
    const { count } = await tx.account.updateMany({
      where: { id: accountId, role: { not: "member" } },
      data: { passwordHash },
    });
    if (count === 0) return refuse("unknown-account");
    const ended = await endAccess(tx, accountId);
    await record(tx, {
      ...actor(admin),
      action: "account.password-renewed",
      subject: `account:${accountId}`,
    });
    return ok(ended);
  });
  if (!answer.ok) return answer;
  await tellOfEnd(answer.value);
  return ok({ password });
}
