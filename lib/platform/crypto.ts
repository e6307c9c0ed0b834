import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "./env";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts personal data for storage (AES-256-GCM, newest key of `PORTAL_DATA_KEYS`; UU 27/2022 article 39). The token
 * is `keyId.base64url`, so that keys can be changed while old rows stay readable.
 */
export function seal(text: string): string {
  const [newest] = env().PORTAL_DATA_KEYS;
  if (newest === undefined) throw new Error("PORTAL_DATA_KEYS holds no key");
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", newest.key, nonce);
  cipher.setAAD(Buffer.from(newest.id));
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final()]);
  return `${newest.id}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString("base64url")}`;
}

/** Opens what `seal` made. Throws when the key is unknown or the token was changed. */
export function unseal(token: string): string {
  const at = token.indexOf(".");
  const id = token.slice(0, at);
  const known = env().PORTAL_DATA_KEYS.find((key) => key.id === id);
  if (at < 1 || known === undefined) throw new Error("sealed with a key that is not at hand");
  const bytes = Buffer.from(token.slice(at + 1), "base64url");
  if (bytes.length < nonceBytes + tagBytes) throw new Error("not a sealed token");
  const decipher = createDecipheriv("aes-256-gcm", known.key, bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([opened, decipher.final()]).toString("utf8");
}

/** Whether a token was made with the newest key, so that nothing is gained by sealing it anew. */
export function sealedByNewest(token: string): boolean {
  return token.startsWith(`${env().PORTAL_DATA_KEYS[0]?.id}.`);
}

/**
 * A keyed fingerprint (HMAC-SHA-256 with `PORTAL_INDEX_KEY`, base64url, 43 characters) by which a sealed value can be
 * found again. Normalise before: equal texts give equal fingerprints.
 */
export function blindIndex(text: string): string {
  return createHmac("sha256", env().PORTAL_INDEX_KEY)
    .update(text.normalize("NFC"))
    .digest("base64url");
}
