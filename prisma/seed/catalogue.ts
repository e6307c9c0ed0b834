import { refreshSearch, storeRecords } from "../../lib/catalogue/mutations";
import { prepareRecord } from "../../lib/catalogue/prepare-record";
import { noteReading } from "../../lib/catalogue/search/mutations";
import type { IncomingRecord, StoringActor } from "../../lib/catalogue/types";
import type { Tx } from "../../lib/platform/db";
import { db } from "../../lib/platform/db";
import { copiesOf } from "./catalogue/copies";
import { demoEntries } from "./catalogue/entries";
import type { Entry } from "./catalogue/entry";
import { recordOf } from "./catalogue/record";

/** Not the library's own source: a real catalogue that is imported beside the demo is never mixed up with it. */
const by: StoringActor = { source: "demo", actorId: null, actorName: "Sistem", importId: null };

function prepare(entry: Entry): IncomingRecord {
  const prepared = prepareRecord(recordOf(entry), null);
  if (!prepared.ok) throw new Error(`${prepared.refusal}: ${entry.number}`);
  return prepared.value;
}

/** Copies of records that are new have come in as available: some of them are out, or away. */
async function storeStatuses(tx: Tx, added: readonly { entry: Entry; recordId: number }[]) {
  const away = added.flatMap(({ entry, recordId }) =>
    copiesOf(entry)
      .filter(({ status }) => status !== "available")
      .map(({ barcode, status }) => ({ barcode, status, recordId })),
  );
  if (away.length === 0) return;
  await tx.$executeRaw`
    UPDATE catalogue_copy c SET status = r.status
    FROM json_to_recordset(${JSON.stringify(away)}::json) AS r (barcode text, status text)
    WHERE c.source = ${by.source} AND c.barcode = r.barcode`;
  await refreshSearch(tx, [...new Set(away.map(({ recordId }) => recordId))]);
}

/**
 * Of every installation, that what it indexes is indexed by today's reading; in the demo its catalogue, by the way that
 * files take. May run any number of times, and then changes nothing.
 */
export default async function seedCatalogue({ demo }: { readonly demo: boolean }): Promise<void> {
  await db().$transaction(noteReading);
  if (!demo) return;
  const entries = demoEntries();
  await db().$transaction(
    async (tx) => {
      const { records } = await storeRecords(tx, by, entries.map(prepare));
      const added = records.flatMap(({ recordId, change }, index) => {
        const entry = entries[index];
        return entry && recordId !== null && change === "added" ? [{ entry, recordId }] : [];
      });
      await storeStatuses(tx, added);
    },
    { timeout: 60_000 },
  );
}
