// npm run privacy:erase-again
// Deletes again whom erasures.jsonl of the data folder names: after a restore whose list came later.
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { replayErasures } from "../erasure/again/mutations";
import { readErasures } from "../erasure/erasure-file";
import { copyErasures } from "../erasure/jobs";

try {
  const list = await readErasures();
  const found = await replayErasures(actAsSystem("privacy:erase-again"), list);
  await copyErasures();
  console.log(`${found} of ${list.length} on the list were here and are deleted.`);
} finally {
  await db().$disconnect();
}
