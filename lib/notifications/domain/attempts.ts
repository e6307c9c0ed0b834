/** Minutes to wait after each try that failed: eight tries in about two days (41 h 51 min), as mail servers do it. */
const waitMinutes = [1, 5, 15, 30, 120, 720, 1620] as const;

/** How often a mail is tried before it is given up. */
export const triesMax = waitMinutes.length + 1;

/** Milliseconds until the next try after `tries` failed ones; null when it is given up. */
export function waitAfter(tries: number): number | null {
  const minutes = waitMinutes[tries - 1];
  return minutes === undefined ? null : minutes * 60_000;
}

/**
 * Milliseconds until a server that takes nobody's mail is tried again, until the mail is that it was tried with, and until
 * one is that the server does not pass on to its address.
 */
export const serverWait = { others: 60_000, tried: 5 * 60_000, passing: 60 * 60_000 } as const;

/** Why a try failed, without the server's words: they may quote the address. */
export type MailFailure =
  /** There is no such recipient. */
  | "recipient-refused"
  /** The server, or the mailer itself, does not take this mail as it is. */
  | "mail-refused"
  /** The server passes nothing on to this address, by a rule of its own or for want of a right of ours. */
  | "passing-refused"
  /** The server wants to be asked later. */
  | "later"
  /** The address we write from is refused. */
  | "sender-refused"
  /** Name and password are refused, or missing. */
  | "sign-in-refused"
  /** No server answers at this address, or it takes nobody in. */
  | "unreachable";

/** What the mailer says of a try that failed. */
export type MailError = {
  readonly code?: unknown;
  /** The SMTP command that was answered, such as `RCPT TO`; `CONN` and `API` are the mailer's own. */
  readonly command?: unknown;
  /** The number the server answered by. */
  readonly responseCode?: unknown;
  /** The server's whole answer. */
  readonly response?: unknown;
};

const connecting: readonly unknown[] = ["CONN", "EHLO", "HELO", "LHLO", "STARTTLS"];

/** What a failed try means, from the command that failed and the server's answer. */
export function failureOf(error: MailError): MailFailure {
  const { code, command, responseCode, response } = error;
  if (code === "EAUTH" || responseCode === 530 || responseCode === 535) return "sign-in-refused";
  if (connecting.includes(command) || responseCode === 421) return "unreachable";
  if (command === "MAIL FROM") return "sender-refused";
  if (typeof responseCode !== "number") return "mail-refused";
  if (responseCode < 500) return "later";
  return command === "RCPT TO"
    ? refusalOfRecipient(responseCode, String(response ?? ""))
    : "mail-refused";
}

/**
 * What a no to the recipient is about. Many servers hold their no to the sender, to a missing sign-in or to passing mail on
 * back until here: an enhanced status (RFC 3463) tells these from a mailbox that does not exist, else the words do.
 */
function refusalOfRecipient(responseCode: number, response: string): MailFailure {
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  if (enhanced === undefined) {
    if (/relay|auth|sender|policy|access denied|block(?:ed|list)/i.test(response))
      return "passing-refused";
    return [550, 551, 553].includes(responseCode) ? "recipient-refused" : "mail-refused";
  }
  if (/^5\.1\.(?:1|2|3|6|10)$/.test(enhanced)) return "recipient-refused";
  // Of the sender's address, and of a rule or right (X.7.X).
  return /^5\.(?:1\.[78]|7\.\d+)$/.test(enhanced) ? "passing-refused" : "mail-refused";
}

/** True when trying again cannot help: the mailbox is not there. What settings can put right is none of that. */
export function isFinal(failure: MailFailure): boolean {
  return failure === "recipient-refused";
}

/** How long a try waits that uses none up, in milliseconds: what settings can put right loses no mail. Else null. */
export function freeWait(failure: MailFailure): number | null {
  if (isAboutServer(failure)) return serverWait.tried;
  return failure === "passing-refused" ? serverWait.passing : null;
}

/** What tells of the server and our settings, not of the mail that was tried. */
export const serverFailures: readonly MailFailure[] = [
  ...(["sender-refused", "sign-in-refused", "unreachable"] as const),
];

/** True when the next mail would fare no better. */
export function isAboutServer(failure: MailFailure): boolean {
  return serverFailures.includes(failure);
}
