// npm run db:restore -- FILE
import path from "node:path";
import { actAsSystem } from "../identity/proofs";
import { readSerialMark } from "../membership/serial/mark-file";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { replayErasures } from "../privacy/erasure/again/mutations";
import { readErasures } from "../privacy/erasure/erasure-file";
import { copyErasures } from "../privacy/erasure/jobs";
import { copyStops, readStops } from "../privacy/stops/jobs";
import { replayStops } from "../privacy/stops/mutations";
import { loadBackup } from "./backup-file";
import { Fault, giveUp } from "./fault";
import { migrate } from "./migrate";
import { settleRestored } from "./restored";

async function restore() {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Fault("npm run db:restore -- FILE");
  const url = process.env.DATABASE_URL ?? "";
  await migrate(url);
  const mark = await readSerialMark();
  let settled: readonly string[] = [];
  const rows = await loadBackup(url, path.resolve(file), async (client) => {
    settled = await settleRestored(client, mark, now());
  });
  process.stdout.write(
    `Restored ${rows} rows. The keys were not inside: bring back the secrets.json (or the variables) of the installation that made the backup.\n`,
  );
  for (const sentence of settled) process.stdout.write(`${sentence}\n`);
  await holdAgain();
}

/**
 * A backup knows nothing of who was deleted, took a consent back or had the use of his data restricted after it was made:
 * the list beside the database does (UU 27/2022).
 */
async function holdAgain() {
  try {
    const system = actAsSystem("db:restore");
    const [erasures, stops] = await Promise.all([readErasures(), readStops()]);
    const found = await replayErasures(system, erasures);
    const { consents, restricted, lifted } = await replayStops(system, stops);
    await copyErasures();
    await copyStops();
    process.stdout.write(
      erasures.length + stops.length === 0
        ? "No erasures.jsonl lies in the data folder. If people were deleted, consents withdrawn or restrictions set after the backup was made, bring the file of that installation and run npm run privacy:erase-again before anybody works with these data.\n"
        : `Deleted again what erasures.jsonl names: ${found} of ${erasures.length} were in the backup. Withdrew ${consents} consents again, set ${restricted} restrictions again and lifted ${lifted}.\n`,
    );
  } finally {
    await db().$disconnect();
  }
}

await restore().catch(giveUp);
