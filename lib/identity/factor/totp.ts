import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { recoveryCodeLength } from "./domain/codes";

/** RFC 6238 as every authenticator reads it: SHA-1, six digits, 30 seconds. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const issuer = "Portal Pustaka";

/** A new shared secret, 160 bits in base32 (RFC 4226 §4). */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator reads from the QR code. `label` tells the owner which account it is. */
export function factorUri(secret: string, label: string): string {
  return new TOTP({ ...shape, issuer, label, secret }).toString();
}

/** The code of the instant `at` (milliseconds); for the tests and the bench, which stand in for an authenticator. */
export function codeAt(secret: string, at: number): string {
  return new TOTP({ ...shape, secret }).generate({ timestamp: at });
}

/**
 * The time step a code belongs to, or null when it is none of now, the one before and the one after: clocks of
 * telephones differ, and typing takes its time.
 */
export function stepOf(secret: string, code: string, at: number): bigint | null {
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? null : stepAt(at) + BigInt(delta);
}

/** The time step of the instant `at` (milliseconds). */
export function stepAt(at: number): bigint {
  return BigInt(Math.floor(at / 1000 / shape.period));
}

/** 15 minutes: long enough to install an authenticator. */
const setUpSteps = 30n;

/** Whether a set-up that was begun in the step `begun` may still be confirmed at the instant `at`; null was never begun. */
export function setUpInTime(begun: bigint | null, at: number): boolean {
  return begun !== null && stepAt(at) - begun <= setUpSteps;
}

/** Ten recovery codes of 80 random bits each. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () =>
    new Secret({ buffer: Uint8Array.from(randomBytes(10)).buffer }).base32.slice(
      0,
      recoveryCodeLength,
    ),
  );
}

/** The stored form of a recovery code: random enough to need no salt. */
export function hashRecoveryCode(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
