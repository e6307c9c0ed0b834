// npm run privacy:erase-again
// Deletes again whom erasures.jsonl of the data folder names, and makes hold again what members had stopped: after a
// restore whose list came later.
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { replayErasures } from "../erasure/again/mutations";
import { readErasures } from "../erasure/erasure-file";
import { copyErasures } from "../erasure/jobs";
import { copyStops, readStops } from "../stops/jobs";
import { replayStops } from "../stops/mutations";

try {
  const list = await readErasures();
  const system = actAsSystem("privacy:erase-again");
  const found = await replayErasures(system, list);
  const { consents, restricted, lifted } = await replayStops(system, await readStops());
  await copyErasures();
  await copyStops();
  console.log(`${found} of ${list.length} on the list were here and are deleted.`);
  console.log(
    `${consents} consents are withdrawn again, ${restricted} restrictions set again, ${lifted} lifted again.`,
  );
} finally {
  await db().$disconnect();
}
