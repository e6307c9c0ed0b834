import type { DeviceMarks } from "./domain/marks";

/** How a try to sign in to a known account ended; the words of the table's check. */
export type SignInOutcome =
  | "in"
  | "wrong-password"
  | "too-many-tries"
  | "wrong-factor"
  /** The password and then the second factor were right. */
  | "factor-passed"
  /** The same with a recovery code, which is used up by it. */
  | "recovery-code"
  | "deactivated"
  /** The owner or an admin ended every session. */
  | "signed-out-everywhere";

/** One line of an account's history. */
export type SignInLine = DeviceMarks & {
  /** On the portal's clock. */
  readonly at: Date;
  readonly outcome: SignInOutcome;
};
