/** Minutes to wait after each try that failed: eight tries in about two days (41 h 51 min), as mail servers do it. */
const waitMinutes = [1, 5, 15, 30, 120, 720, 1620] as const;

/** How often a mail is tried before it is given up. */
export const triesMax = waitMinutes.length + 1;

/** Milliseconds until the next try after `tries` failed ones; null when it is given up. */
export function waitAfter(tries: number): number | null {
  const minutes = waitMinutes[tries - 1];
  return minutes === undefined ? null : minutes * 60_000;
}

/** Why a try failed, without the server's words: they may quote the address. */
export type MailFailure =
  /** The recipient's address is refused for good. */
  | "recipient-refused"
  /** The server refuses the mail for good. */
  | "mail-refused"
  /** The server wants to be asked later. */
  | "later"
  /** Name and password are refused. */
  | "sign-in-refused"
  /** No server answers at this address. */
  | "unreachable";

/** What a failed try means, from the error's code and the server's answer number. */
export function failureOf(error: {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}): MailFailure {
  const { code, responseCode } = error;
  if (code === "EAUTH") return "sign-in-refused";
  if (typeof responseCode !== "number") return "unreachable";
  if (responseCode < 500) return "later";
  return code === "EENVELOPE" ? "recipient-refused" : "mail-refused";
}

/** True when trying again cannot help. A server that knows us not may know us when its settings are put right. */
export function isFinal(failure: MailFailure): boolean {
  return failure === "recipient-refused" || failure === "mail-refused";
}
