import "server-only";

import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { env } from "@/lib/platform/env";
import { memoryCost, passesOf } from "@/lib/platform/password-cost";

const cost = () =>
  ({ memoryCost, timeCost: env().PORTAL_PASSWORD_PASSES, parallelism: 1 }) as const;

/** Longer input is refused unread: hashing a megabyte is a way to keep the machine busy. */
export const passwordLengthMax = 200;

/** The stored form (PHC string) of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost());
}

/**
 * The hash of a password nobody knows. An unknown account is checked against it, so that its answer
 * takes as long as a wrong password for a known one.
 */
export function decoyHash(): string {
  const { timeCost } = cost();
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=1$NXaxiOgD1f5KwSi/mPXXGA$210qF4vH8/9uBYcYqnNSOjM3x8y612jKeLgKoKxryyY`;
}

/** Passes this machine makes more than are in `stored`: 0 where it is as strong as a new one. */
function passesMissing(stored: string): number {
  const { timeCost } = cost();
  return Math.max(0, timeCost - (passesOf(stored) ?? timeCost));
}

/** True for a hash of fewer passes than this machine makes: to be made anew at the next right password. */
export const isWeaker = (stored: string) => passesMissing(stored) > 0;

/** True when the password belongs to the hash; with null it does the same work and answers false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (password.length > passwordLengthMax) return false;
  const text = password.normalize("NFKC");
  const matches = await verify(stored ?? decoyHash(), text);
  // The answer for an older, cheaper hash would come sooner than that for nobody, and tell them apart.
  const missing = stored === null ? 0 : passesMissing(stored);
  if (missing > 0) await hash(text, { ...cost(), timeCost: missing });
  return matches && stored !== null;
}

// Without 0 o 1 l i: it is read aloud or copied from a screen by hand.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password of 16 signs in groups of four, about 79 bits, to be shown once. */
export function generatePassword(): string {
  const signs = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}
