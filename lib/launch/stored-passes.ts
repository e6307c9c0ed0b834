import { Client } from "pg";
import { passesMin } from "../platform/password-cost";

/**
 * The most passes that any stored password has been hashed with. A machine that bears fewer than another the accounts come
 * from must not answer sooner for a login that nobody has than for one that somebody has.
 */
export async function highestStoredPasses(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ passes: number | null }>(
      "SELECT max(substring(password_hash FROM ',t=([0-9]{1,3}),')::int) AS passes FROM account",
    );
    return rows[0]?.passes ?? passesMin;
  } finally {
    await client.end();
  }
}
