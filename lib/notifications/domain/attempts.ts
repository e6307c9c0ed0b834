/** Minutes to wait after each try that failed: eight tries in about two days (41 h 51 min), as mail servers do it. */
const waitMinutes = [1, 5, 15, 30, 120, 720, 1620] as const;

/** How often a mail is tried before it is given up. */
export const triesMax = waitMinutes.length + 1;

/** Milliseconds until the next try after `tries` failed ones; null when it is given up. */
export function waitAfter(tries: number): number | null {
  const minutes = waitMinutes[tries - 1];
  return minutes === undefined ? null : minutes * 60_000;
}

/** Milliseconds until a server that takes nobody's mail is tried again, and until the mail is that it was tried with. */
export const serverWait = { others: 60_000, tried: 5 * 60_000 } as const;

/** Why a try failed, without the server's words: they may quote the address. */
export type MailFailure =
  /** There is no such recipient. */
  | "recipient-refused"
  /** The server, or the mailer itself, does not take this mail as it is. */
  | "mail-refused"
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
  return command === "RCPT TO" && isNoRecipient(responseCode, String(response ?? ""))
    ? "recipient-refused"
    : "mail-refused";
}

/**
 * True when the answer says that the mailbox does not exist. Many servers hold their no to the sender, to a missing
 * sign-in or to passing mail on back until here: an enhanced status (RFC 3463) tells these apart, else the words do.
 */
function isNoRecipient(responseCode: number, response: string): boolean {
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  if (enhanced !== undefined) return /^5\.1\.(?:1|2|3|6|10)$/.test(enhanced);
  return [550, 551, 553].includes(responseCode) && !/relay|auth|sender/i.test(response);
}

/** True when trying again cannot help: the mailbox is not there. What settings can put right is none of that. */
export function isFinal(failure: MailFailure): boolean {
  return failure === "recipient-refused";
}

/** True when the next mail would fare no better: it tells of the server and our settings, not of this mail. */
export function isAboutServer(failure: MailFailure): boolean {
  return ["sender-refused", "sign-in-refused", "unreachable"].includes(failure);
}
