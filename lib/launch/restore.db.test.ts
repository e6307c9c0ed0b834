import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { beforeAll, expect, inject, test } from "vitest";
import { newLibrarian, startClockAt } from "../conversation/testing/people";
import { actAsSystem } from "../identity/proofs";
import { copySerialMark } from "../membership/serial/jobs";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { answerRight } from "../privacy/answers/mutations";
import { changeOwnConsent } from "../privacy/consents/mutations";
import { afterErasure, eraseMember } from "../privacy/erasure/mutations";
import { askRight } from "../privacy/mutations";
import { copyStops, readStops } from "../privacy/stops/jobs";
import { replayStops } from "../privacy/stops/mutations";
import { ownDataFolder } from "../privacy/testing/data-folder";
import type { WholeLife } from "../privacy/testing/whole-life";
import { liveWholeLife } from "../privacy/testing/whole-life";
import { deskChannel, parseChannel } from "../realtime/contract";
import { writeBackup } from "./backup-file";
import { root } from "./settings";
import { typescript } from "./supervise";

ownDataFolder();
startClockAt("2026-11-23T03:00:00Z");
const server = inject("databaseServer");
let gone: WholeLife;
let careful: WholeLife;
let file: string;
/** What of the backup still opens a door or leaves the house. */
let open: { sessions: number; links: number; mails: number };
const lastGiven = 5_000;

beforeAll(async () => {
  const { default: seedHours } = (await import("../../prisma/seed/hours")) as {
    default: () => Promise<void>;
  };
  await seedHours();
  gone = await liveWholeLife("Zulkarnaen", 1);
  careful = await liveWholeLife("Wicaksana", 2);
  for (const purpose of ["news", "statistics"] as const)
    await changeOwnConsent(careful.member, { purpose, yes: true, locale: "id" });
  await db().realtimeEpoch.create({ data: { id: 1, epoch: 4 } });
  file = path.join(env().PORTAL_DATA_DIR, "backup.gz");
  await writeBackup(env().DATABASE_URL, file);
  open = {
    sessions: await db().accountSession.count({ where: { revokedAt: null } }),
    links: await db().mailedLink.count({ where: { usedAt: null } }),
    mails: await db().outgoingMail.count({ where: { state: "waiting" } }),
  };
  const erased = await db().$transaction((tx) =>
    eraseMember(tx, actAsSystem("test"), gone.memberId),
  );
  if (erased) await afterErasure(erased);
  // A member takes a yes back, and has the use of his data restricted.
  await changeOwnConsent(careful.member, { purpose: "news", yes: false, locale: "id" });
  await answered("restrict");
  // Many numbers are given after the backup, and the worker notes how far they have come.
  await db().$queryRaw`
    SELECT setval(pg_get_serial_sequence('member', 'serial'), ${lastGiven}::bigint)::text`;
  await copySerialMark(actAsSystem("test"));
  // Accounts are deactivated after it too, each with another name for the desk's channel.
  await db().realtimeEpoch.update({ where: { id: 1 }, data: { epoch: 9_000 } });
});

/** What a member asks of staff, granted at once. */
async function answered(kind: "restrict" | "unrestrict") {
  const asked = await askRight(careful.member, { kind });
  if (!asked.ok) throw new Error(asked.refusal);
  const request = { requestId: asked.value.requestId, seen: 0 };
  const answer = { decision: "done", words: "Baik." } as const;
  const done = await answerRight(await newLibrarian("Laras", false), request, answer);
  if (!done.ok) throw new Error(done.refusal);
}

/** A new database as a fresh installation has it. */
async function makeEmpty(name: string): Promise<string> {
  const admin = new Client({ connectionString: `${server}postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE portal_template STRATEGY file_copy`);
  await admin.end();
  return `${server}${name}`;
}

/** The tables in which one of the words stands, in the database of `url`. */
async function tablesWith(url: string, words: readonly string[]): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname IN ('public', 'search') AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await client.query(
      `SELECT FROM ${name} t WHERE lower(t::text) LIKE ANY ($1::text[]) LIMIT 1`,
      [words.map((word) => `%${word.toLowerCase()}%`)],
    );
    if (rowCount !== 0) found.push(name);
  }
  await client.end();
  return found;
}

async function rowsIn(url: string, query: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(query);
  await client.end();
  return rows;
}

/** The one value that `query` answers in the database of `url`. */
async function valueIn(url: string, query: string): Promise<number> {
  const [row] = await rowsIn(url, `SELECT (${query}) AS value`);
  return Number(row?.value);
}

const nextSerial = "nextval(pg_get_serial_sequence('member', 'serial'))";

/** `npm run db:restore`, as its command starts it. */
async function restore(url: string, dataDir: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...typescript, path.join(root, "lib/launch/restore.ts"), file],
    { cwd: root, env: { ...process.env, DATABASE_URL: url, PORTAL_DATA_DIR: dataDir } },
  );
  return stdout;
}

test("a backup from before a deletion does not bring the person back", async () => {
  const url = await makeEmpty("restored_again");
  const said = await restore(url, env().PORTAL_DATA_DIR);
  expect(said).toContain("Deleted again");
  expect(await tablesWith(url, gone.words)).toEqual([]);
  expect(said).toContain("member-serial.json know");
  expect(await valueIn(url, nextSerial)).toBe(lastGiven + 1_001);
}, 120_000);

test("a backup from before a withdrawal or a restriction undoes neither; of restricting and lifting the last counts", async () => {
  const stands = (of: WholeLife) => `
    SELECT (restricted_at IS NOT NULL)::text AS restricted,
      (SELECT string_agg(purpose, ' ' ORDER BY purpose) FROM consent c
       WHERE c.member_id = m.id AND withdrawn_at IS NULL) AS yes
    FROM member m WHERE id = '${of.memberId}'`;
  const url = await makeEmpty("restored_stops");
  const said = await restore(url, env().PORTAL_DATA_DIR);
  expect(said).toContain("Withdrew 1 consents again, set 1 restrictions again and lifted 0.");
  expect(await rowsIn(url, stands(careful))).toEqual([
    { restricted: "true", yes: "membership statistics" },
  ]);
  const trail = await rowsIn(
    url,
    "SELECT actor_id, subject FROM audit_entry WHERE action = 'privacy.stopped-again'",
  );
  expect(trail).toEqual([{ actor_id: "db:restore", subject: `member:${careful.memberId}` }]);

  await answered("unrestrict");
  const lifted = await makeEmpty("restored_lifted");
  const saidThen = await restore(lifted, env().PORTAL_DATA_DIR);
  expect(saidThen).toContain("Withdrew 1 consents again, set 0 restrictions again and lifted 0.");
  expect(await rowsIn(lifted, stands(careful))).toEqual([
    { restricted: "false", yes: "membership statistics" },
  ]);
  // A database that has them already is left as it is.
  expect(await replayStops(actAsSystem("test"), await readStops())).toEqual({
    ...{ consents: 0, restricted: 0, lifted: 0 },
  });
  // A line cut off, and the same lines twice, do no harm: the worker adds what is missing and no more.
  expect(await copyStops()).toBe(0);
}, 240_000);

test("without the list the person is back, and the command says what is missing", async () => {
  const url = await makeEmpty("restored_without");
  const said = await restore(url, path.join(env().PORTAL_DATA_DIR, "elsewhere"));
  expect(said).toContain("No erasures.jsonl");
  expect(await tablesWith(url, gone.words)).toContain("public.member");
  expect(said).toContain("No member-serial.json");
  expect(await valueIn(url, nextSerial)).toBe(10_003);

  // Nothing of the backup's time still opens a door or leaves the house.
  const { sessions, links, mails } = open;
  expect(said).toContain(
    `Ended ${sessions} sessions, ${links} mailed links and ${mails} waiting mails`,
  );
  for (const undone of ["cards blocked", "consents withdrawn", "restrictions set"])
    expect(said).toContain(undone);
  for (const [table, left] of [
    ["account_session", "revoked_at IS NULL"],
    ["mailed_link", "used_at IS NULL"],
    ["outgoing_mail", "state = 'waiting' OR recipient_sealed IS NOT NULL"],
  ]) {
    expect(await valueIn(url, `SELECT count(*) FROM ${table}`)).toBeGreaterThan(0);
    expect(await valueIn(url, `SELECT count(*) FROM ${table} WHERE ${left}`)).toBe(0);
  }
}, 120_000);

test("the desk's channel gets a name that was never handed out, at every restore another", async () => {
  const epochs: number[] = [
    (await db().realtimeEpoch.findUniqueOrThrow({ where: { id: 1 } })).epoch,
  ];
  for (const name of ["restored_channel", "restored_channel_again"]) {
    const url = await makeEmpty(name);
    await restore(url, env().PORTAL_DATA_DIR);
    epochs.push(await valueIn(url, "SELECT epoch FROM realtime_epoch WHERE id = 1"));
  }
  const [before = 0, first = 0, second = 0] = epochs;
  expect(first).toBeGreaterThan(before);
  expect(second).toBeGreaterThan(first);
  expect(parseChannel(deskChannel(second))).toEqual({ kind: "desk", epoch: second });
}, 240_000);

test("a restore is one line of the trail: by the command, at the portal's time, with numbers only", async () => {
  const url = await makeEmpty("restored_told");
  await restore(url, env().PORTAL_DATA_DIR);
  const lines = await rowsIn(url, "SELECT * FROM audit_entry WHERE action = 'database.restored'");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    ...{ actor_kind: "system", actor_id: "db:restore", subject: "database:portal" },
    data: { ...open, serial: lastGiven + 1_001, epoch: expect.any(Number) },
  });
}, 120_000);
