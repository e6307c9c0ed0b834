import "server-only";

import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id with 19 MiB, two passes, one lane: the first of the settings OWASP names as sufficient
 * (Password Storage Cheat Sheet). About 20 ms on one core here; more memory would let a burst of
 * sign-ins on a two-core machine with 2 GB push out the database's cache.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longer input is refused unread: hashing a megabyte is a way to keep the machine busy. */
export const passwordLengthMax = 200;

/** The stored form (PHC string) of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/**
 * The hash of a password nobody knows. An unknown account is checked against it, so that its answer
 * takes as long as a wrong password for a known one.
 */
export const decoyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$NXaxiOgD1f5KwSi/mPXXGA$210qF4vH8/9uBYcYqnNSOjM3x8y612jKeLgKoKxryyY";

/** True when the password belongs to the hash; with null it does the same work and answers false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (password.length > passwordLengthMax) return false;
  const matches = await verify(stored ?? decoyHash, password.normalize("NFKC"));
  return matches && stored !== null;
}

// Without 0 o 1 l i: it is read aloud or copied from a screen by hand.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password of 16 signs in groups of four, about 79 bits, to be shown once. */
export function generatePassword(): string {
  const signs = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}
