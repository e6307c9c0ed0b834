import type { Client } from "pg";
import type { SerialMark } from "../membership/serial/mark-file";

/** Numbers passed over: given since the worker last noted the mark, and given since a backup of unknown age. */
const marginBesideMark = 1_000;
const marginWithoutMark = 10_000;

/**
 * Keeps a database that has just been loaded from undoing what happened after its backup: no member number is given again,
 * nobody goes on with a session, link or mail of that time, and no desk is heard by a socket that was let into its channel
 * before. The trail gets one line of it. `at` is the portal's time. Answers what to print.
 */
export async function settleRestored(
  client: Client,
  mark: SerialMark | null,
  at: Date,
): Promise<readonly string[]> {
  const serials = await passOverSerials(client, mark);
  const ended = await endAccess(client, at);
  const epoch = await passOverEpochs(client);
  await client.query(
    `INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject, data)
     VALUES ($1, 'system', 'db:restore', 'database.restored', 'database:portal', $2)`,
    [at, { ...ended.counts, serial: serials.next, epoch }],
  );
  return [serials.sentence, ended.sentence];
}

/**
 * The number in the desk channel's name goes on past any that was handed out, however old the backup: it becomes the seconds
 * since 2020, and grows by one with each ended access, which are fewer than seconds pass. Nine digits last until 2051.
 */
async function passOverEpochs(client: Client): Promise<number> {
  const { rows } = await client.query<{ epoch: number }>(
    `INSERT INTO realtime_epoch AS e (id, epoch)
     VALUES (1, greatest(2, extract(epoch FROM clock_timestamp() - timestamptz '2020-01-01 00:00:00Z')::int))
     ON CONFLICT (id) DO UPDATE SET epoch = greatest(e.epoch + 1, excluded.epoch)
     RETURNING epoch`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the realtime epoch answered no row");
  return row.epoch;
}

async function passOverSerials(client: Client, mark: SerialMark | null) {
  const margin = mark ? marginBesideMark : marginWithoutMark;
  const { rows } = await client.query<{ next: string }>(
    `SELECT 1 + setval(s, greatest(coalesce(pg_sequence_last_value(s), 0), $1::bigint) + $2::bigint) AS next
     FROM (SELECT pg_get_serial_sequence('member', 'serial')::regclass AS s) sequence`,
    [`${mark?.serial ?? 0}`, margin],
  );
  const next = Number(rows[0]?.next);
  const sentence = mark
    ? `Member numbers go on at serial ${next}, ${margin} past the highest that the backup and member-serial.json know (noted at ${mark.at.toISOString()}).`
    : `No member-serial.json lies in the data folder: member numbers go on at serial ${next}, ${margin} past the backup, so that none given since is given again.`;
  return { next, sentence };
}

async function endAccess(client: Client, at: Date) {
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
  // Whoever has got a piece of news since the backup would get it again.
  await client.query(
    "UPDATE news_mailing SET ended_at = $1, last_member_id = NULL WHERE ended_at IS NULL",
    [at],
  );
  const counts = {
    sessions: sessions.rowCount ?? 0,
    links: links.rowCount ?? 0,
    mails: mails.rowCount ?? 0,
  };
  const sentence = `Ended ${counts.sessions} sessions, ${counts.links} mailed links and ${counts.mails} waiting mails of the backup; cards blocked, accounts deactivated, and passwords and second factors changed since the backup stand as they stood then and must be looked at again.`;
  return { counts, sentence };
}
