import type { Role, StaffRole } from "./domain/duties";

// Not exported: outside this room nobody can write these properties, so a function that demands a
// `Staff`, `Patron` or `System` cannot be called by code that forgot to ask who is there.
declare const staffProof: unique symbol;
declare const patronProof: unique symbol;
declare const systemProof: unique symbol;

/** A member of staff whose session was found in the database during this request. */
export type Staff = {
  readonly [staffProof]: true;
  /** UUID of the account. */
  readonly accountId: string;
  /** UUID of the session row that was checked. */
  readonly sessionId: string;
  readonly name: string;
  readonly role: StaffRole;
  /** What the library's service group is called today, such as "Layanan Referensi"; null for accounts without one. */
  readonly serviceGroup: string | null;
};

/** A member's account as the patron who signed in with it. */
export type PatronAccount = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  /** Twelve digits; null while the account is not joined to a member. */
  readonly memberNumber: string | null;
};

/**
 * Whoever asks from the public side. Both may be null (nobody known yet); an account exists only for
 * the role member: staff who write on `/tanya` are patrons of their browser key like anyone else.
 */
export type Patron = {
  readonly [patronProof]: true;
  /** SHA-256 of the browser key, 64 hexadecimal digits. */
  readonly keyHash: string | null;
  readonly account: PatronAccount | null;
};

/** A patron who surely holds a browser key. */
export type KeyedPatron = Patron & { readonly keyHash: string };

/** A patron who is signed in with the account of a member: whose own pages these are. */
export type MemberPatron = Patron & {
  readonly account: PatronAccount & { readonly memberNumber: string };
};

/** The worker or a command acting for the library itself; minted only there. */
export type System = {
  readonly [systemProof]: true;
  /** Which job or command acts, for the audit trail: "worker", "staff:create". */
  readonly name: string;
};

/** The words of `requireStaff`. */
export type StaffRefusal = "signed-out" | "forbidden";

/** The words of `requireMember`: nobody, or somebody whose account is joined to no member, such as staff. */
export type MemberRefusal = "signed-out" | "not-a-member";

/** A session as the database knows it; not a proof for other rooms. */
export type LiveSession = {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly serviceGroup: string | null;
  readonly memberNumber: string | null;
  /** The role asks for a second factor that is not set up yet: until it is, nothing opens but the page that does it. */
  readonly factorMissing?: true;
};

/** A service group of the library (R006): the id of its document, and its name in Indonesian. */
export type ServiceGroupName = { readonly id: string; readonly name: string };

/** What staff read instead of a service group's name while its last public words no longer fit their schema. */
export const unreadableGroup = "(tidak terbaca)";

/** One line of the staff accounts page. */
export type StaffAccount = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly serviceGroup: ServiceGroupName | null;
  /** How often an admin has changed the account; to be sent back with the next change. */
  readonly changes: number;
  readonly active: boolean;
  readonly secondFactor: boolean;
  /** Sessions that would still be accepted now. */
  readonly liveSessions: number;
};
