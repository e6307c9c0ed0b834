import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { blindIndex, seal, unseal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { normaliseEmail } from "../domain/login";
import type { LinkPurpose } from "./domain/purposes";
import { linkLifeSeconds } from "./domain/purposes";

/** What a link opened, once. */
export type SpentLink = {
  /** UUID of the account, application or conversation. */
  readonly subjectId: string;
  /** Compare with `emailIndexOf` the address that is known now: the link proves the one it was sent to, and no later one. */
  readonly emailIndex: string;
  /** What was handed to `makeLink`, such as a new address. */
  readonly payload: string | null;
};

/** Keyed fingerprint of an e-mail address. */
export function emailIndexOf(email: string): string {
  return blindIndex(`email:${normaliseEmail(email)}`);
}

/** The stored form of a token; anything that is none has one too, which no row bears. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Makes a link for `email` and answers its token, 43 signs of base64url, which stands nowhere else: only its hash is
 * stored. It works once, until the purpose's time is over by the machine's clock.
 */
export async function makeLink(
  tx: Tx,
  link: {
    readonly purpose: LinkPurpose;
    readonly subjectId: string;
    readonly email: string;
    readonly payload?: string;
  },
): Promise<string> {
  const { purpose, subjectId, email, payload } = link;
  const token = randomBytes(32).toString("base64url");
  const madeAt = new Date();
  const expiresAt = new Date(madeAt.getTime() + linkLifeSeconds[purpose] * 1000);
  await tx.mailedLink.create({
    data: {
      ...{ tokenHash: hashLinkToken(token), purpose, subjectId, madeAt, expiresAt },
      emailIndex: emailIndexOf(email),
      payloadSealed: payload === undefined ? null : seal(payload),
    },
  });
  return token;
}

/** Uses a link up. Unknown, of another purpose, late and used twice are one answer; of two at once one opens. */
export async function spendLink(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
): Promise<Result<SpentLink, "link-dead">> {
  const at = new Date();
  const [link] = await tx.mailedLink.updateManyAndReturn({
    where: { tokenHash: hashLinkToken(token), purpose, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
    select: { subjectId: true, emailIndex: true, payloadSealed: true },
  });
  if (!link) return refuse("link-dead");
  const { payloadSealed, ...opened } = link;
  return ok({ ...opened, payload: payloadSealed === null ? null : unseal(payloadSealed) });
}

/** Takes back every open link of these purposes to a subject. Answers how many. */
export async function voidLinks(
  tx: Tx,
  subjectId: string,
  purposes: readonly LinkPurpose[],
): Promise<number> {
  const { count } = await tx.mailedLink.updateMany({
    where: { subjectId, purpose: { in: [...purposes] }, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count;
}
