import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SecretName } from "./settings";

/** The secrets of an installation with the embedded database: the portal's and the database owner's password. */
export type Secrets = Readonly<Record<SecretName | "POSTGRES_PASSWORD", string>>;

const text = (bytes: number) => randomBytes(bytes).toString("base64url");
const key = () => randomBytes(32).toString("base64");

/** `secrets.json` of the data folder (mode 0600); what it lacks is generated and kept. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, "secrets.json");
  const kept = await readFile(file, "utf8").catch(() => "{}");
  const fresh: Secrets = {
    POSTGRES_PASSWORD: text(24),
    NEXTAUTH_SECRET: text(32),
    PUSHER_APP_ID: "portal",
    PUSHER_KEY: text(12),
    PUSHER_SECRET: text(24),
    PUSHER_ENCRYPTION_KEY: key(),
    PORTAL_DATA_KEYS: `k1:${key()}`,
    PORTAL_INDEX_KEY: key(),
  };
  const secrets: Secrets = { ...fresh, ...(JSON.parse(kept) as Partial<Secrets>) };
  const wanted = `${JSON.stringify(secrets, null, 2)}\n`;
  if (wanted !== kept) {
    await writeFile(`${file}.new`, wanted, { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return secrets;
}
