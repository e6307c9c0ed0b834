import type { Participant } from "./types";

/** Minutes without a request after which a conversation held on a public computer is ended there. */
export const publicComputerIdleMinutes = 30;

/** The facts of a conversation on which access depends. */
export type Ownership = {
  readonly keyHash: string | null;
  readonly accountId: string | null;
  readonly publicComputer: boolean;
  /** On the machine's clock. */
  readonly patronSeenAt: Date | null;
};

/**
 * May this person see the conversation? Staff holding the desk's duty may; a patron only by the browser
 * key or the account it belongs to. An e-mail address proves nothing.
 */
export function mayTakePart(
  ownership: Ownership,
  participant: Participant,
  realNow: Date,
): boolean {
  if (participant.side === "librarian") return true;
  const { keyHash, account } = participant.patron;
  if (ownership.accountId !== null) return account?.accountId === ownership.accountId;
  if (keyHash === null || ownership.keyHash !== keyHash) return false;
  return !(ownership.publicComputer && idleTooLong(ownership.patronSeenAt, realNow));
}

function idleTooLong(seenAt: Date | null, realNow: Date): boolean {
  if (seenAt === null) return false;
  return realNow.getTime() - seenAt.getTime() > publicComputerIdleMinutes * 60_000;
}

/** `n•••••@mhs.unj.ac.id`: enough to recognise, too little to copy. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "•••••" : `${Array.from(email)[0]}•••••${email.slice(at)}`;
}
