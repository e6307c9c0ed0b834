// npm run privacy:rotate-keys [-- --fingerprints]
// Seals everything anew with the first key of PORTAL_DATA_KEYS ("k2:<new>,k1:<old>"); the portal may go on meanwhile.
// With --fingerprints, after PORTAL_INDEX_KEY was changed and while the portal stands still: makes the fingerprints anew.
import { actAsSystem } from "@/lib/identity/proofs";
import { makeFingerprintsAnew } from "@/lib/membership/fingerprints/jobs";
import { db } from "@/lib/platform/db";
import { forgetFingerprints, resealAll } from "../keys/jobs";

const system = actAsSystem("privacy:rotate-keys");

async function rotate() {
  const done = await resealAll(system);
  for (const { table, column, count } of done) console.log(`${table}.${column}: ${count}`);
  console.log(
    "Everything is sealed with the newest key. Keep the older ones as long as there are backups that were made with them.",
  );
  if (!process.argv.includes("--fingerprints")) return;
  console.log(`Fingerprints of ${await makeFingerprintsAnew(system)} rows were made anew.`);
  await forgetFingerprints(system);
  console.log("Mailed links and the counts of tries were made with the old key and are gone.");
}

try {
  await rotate();
} finally {
  await db().$disconnect();
}
