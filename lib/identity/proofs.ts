import "server-only";

import { isStaffRole } from "./domain/duties";
import type { LiveSession, Patron, PatronAccount, Staff, System } from "./types";

/**
 * The only makers of proofs. `queries.ts` calls the first two after it has looked in the database,
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

/** The library itself, acting through the named job or command. */
export function actAsSystem(name: string): System {
  return { name } as System;
}
