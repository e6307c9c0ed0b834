import type { Answers } from "../registration/domain/answers";
import type { ApplicationState } from "../registration/domain/states";
import type { Look } from "./domain/attention";

/** One line of the queue, or of what came out of it. */
export type ReviewLine = Look & {
  readonly id: string;
  readonly reference: string;
  /** Empty of one who is `restricted`. */
  readonly name: string;
  /** It became a member who had the use of his data restricted: of the person nothing is shown. */
  readonly restricted: boolean;
  readonly state: ApplicationState;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
};

/** Whom an approval made a member. */
export type AdmittedName = { readonly name: string; readonly memberNumber: string };

/** One page of the queue. */
export type ReviewPage = {
  readonly lines: readonly ReviewLine[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
};

/** How far the parts of the queue are counted. */
export const countedMax = 1000;

/** What waits. */
export type QueueCounts = {
  readonly waiting: number;
  /** Of those, what nothing asks to be looked at in (`domain/attention.ts`), and what something does: `countedMax` for as many or more. */
  readonly clean: number;
  readonly attention: number;
  readonly oldest: Date | null;
};

/** Why somebody stands beside an application. */
export type Likeness = "identity" | "person" | "email" | "mobile";

/**
 * Another application or a member who shares something with this one; identity numbers by their last four. Of a member
 * who had the use of his data restricted, number and what is shared are all there is: the rest is empty.
 */
export type Counterpart = {
  readonly kind: "application" | "member";
  readonly id: string;
  /** Reference of an application, number of a member. */
  readonly number: string;
  readonly shares: readonly Likeness[];
  /** A state of its kind, or `restricted`. */
  readonly state: string;
  readonly name: string;
  /** Calendar day; empty where it is not known or not shown. */
  readonly birthDate: string;
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly email: string | null;
  readonly mobile: string;
  /** Sent in, or a member since; null on rows older than registration online. */
  readonly since: Date | null;
};

/** One step of an application's history. */
export type ReviewEvent = {
  readonly type: string;
  readonly actorKind: string;
  /** What the member of staff is called today; null for the applicant and the library itself. */
  readonly actorName: string | null;
  readonly reason: string | null;
  readonly at: Date;
};

/**
 * What the NIK itself says where the answers say something else, so that staff can judge without the number: only of what
 * differs. All null where nothing does, for other identities, and once the answers have passed to the member.
 */
export type NikSays = {
  /** Day, month and year of the century, as `12-05-99`; the century is not in a NIK. */
  readonly date: string | null;
  readonly sex: "female" | "male" | null;
  /** Where it was first given out; the code where no province bears it today. */
  readonly province: string | null;
};

/** An application as staff look at it. */
export type ReviewedApplication = ReviewLine & {
  /** Marked: not approved before it is settled which of those with its identity number is the true one. */
  readonly duplicate: boolean;
  /** A member bears the identity number: there is nothing to approve. */
  readonly known: boolean;
  readonly changes: number;
  readonly locale: string;
  /** Null once it is approved: they have passed to the member. The identity number by its last four. */
  readonly answers: Answers | null;
  /** Names of the regions of both addresses, the narrowest first; null for an address abroad. */
  readonly places: {
    readonly identity: readonly string[] | null;
    readonly current: readonly string[] | null;
  };
  readonly consents: readonly string[];
  /** Whom it made a member. */
  readonly member: { readonly id: string; readonly number: string } | null;
  readonly hasPortrait: boolean;
  readonly counterparts: readonly Counterpart[];
  readonly nikSays: NikSays;
  readonly events: readonly ReviewEvent[];
};
