import "server-only";

import { isStaffRole } from "./domain/duties";
import type { LiveSession, MemberPatron, Patron, PatronAccount, Staff, System } from "./types";

/**
 * The only makers of proofs. `queries.ts` calls those of persons after it has looked in the database,
 * `lib/worker` and the commands call the last; tests call them to stand in for a person.
 */
export function proveStaff(session: LiveSession): Staff | null {
  const { accountId, sessionId, name, role, serviceGroup } = session;
  if (!isStaffRole(role)) return null;
  return { accountId, sessionId, name, role, serviceGroup } as Staff;
}

/** A patron by browser key hash (64 hexadecimal digits) and, for members, by account. */
export function provePatron(keyHash: string | null, account: PatronAccount | null): Patron {
  return { keyHash, account } as Patron;
}

/** A member in his own area; null for staff and for an account that is joined to no member. */
export function proveMember(session: LiveSession, keyHash: string | null): MemberPatron | null {
  const { accountId, sessionId, name, role, memberNumber } = session;
  if (role !== "member" || memberNumber === null) return null;
  return { keyHash, account: { accountId, sessionId, name, memberNumber } } as MemberPatron;
}

/** The library itself, acting through the named job or command. */
export function actAsSystem(name: string): System {
  return { name } as System;
}
