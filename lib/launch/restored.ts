import type { Client } from "pg";
import type { SerialMark } from "../membership/serial/mark-file";

/** Numbers passed over: given since the worker last noted the mark, and given since a backup of unknown age. */
const marginBesideMark = 1_000;
const marginWithoutMark = 10_000;

/**
 * Keeps a database that has just been loaded from undoing what happened after its backup: no member number is given again,
 * and nobody goes on with a session, link or mail of that time. `at` is the portal's time. Answers what to print.
 */
export async function settleRestored(
  client: Client,
  mark: SerialMark | null,
  at: Date,
): Promise<readonly string[]> {
  return [await passOverSerials(client, mark), await endAccess(client, at)];
}

async function passOverSerials(client: Client, mark: SerialMark | null): Promise<string> {
  const margin = mark ? marginBesideMark : marginWithoutMark;
  const { rows } = await client.query<{ next: string }>(
    `SELECT 1 + setval(s, greatest(coalesce(pg_sequence_last_value(s), 0), $1::bigint) + $2::bigint) AS next
     FROM (SELECT pg_get_serial_sequence('member', 'serial')::regclass AS s) sequence`,
    [`${mark?.serial ?? 0}`, margin],
  );
  const next = rows[0]?.next;
  return mark
    ? `Member numbers go on at serial ${next}, ${margin} past the highest that the backup and member-serial.json know (noted at ${mark.at.toISOString()}).`
    : `No member-serial.json lies in the data folder: member numbers go on at serial ${next}, ${margin} past the backup, so that none given since is given again.`;
}

async function endAccess(client: Client, at: Date): Promise<string> {
  const sessions = await client.query(
    "UPDATE account_session SET revoked_at = clock_timestamp() WHERE revoked_at IS NULL",
  );
  const links = await client.query(
    "UPDATE mailed_link SET used_at = greatest(clock_timestamp(), made_at) WHERE used_at IS NULL",
  );
  const mails = await client.query(
    `UPDATE outgoing_mail SET state = 'dropped', ended_at = $1, claimed_until = NULL,
       recipient_sealed = NULL, content_sealed = NULL
     WHERE state = 'waiting'`,
    [at],
  );
  return `Ended ${sessions.rowCount} sessions, ${links.rowCount} mailed links and ${mails.rowCount} waiting mails of the backup; cards blocked, accounts deactivated, and passwords and second factors changed since the backup stand as they stood then and must be looked at again.`;
}
