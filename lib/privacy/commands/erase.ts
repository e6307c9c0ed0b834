// npm run privacy:erase -- conversation|browser-of|application|member ID
// Deletes what the desk has agreed to delete for somebody who has no account. Cannot be undone.
import { keyOfConversation } from "@/lib/conversation/erasure/mutations";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { eraseSubject } from "../erasure/again/mutations";
import { copyErasures } from "../erasure/jobs";
import { requestIdSchema } from "../schema";

const system = actAsSystem("privacy:erase");
const kinds = ["conversation", "application", "member"] as const;

/** Answers the process's exit code: 0 deleted, 1 not understood, 2 nothing of that id is here. */
async function erase(): Promise<number> {
  const [what, id] = process.argv.slice(2);
  const kind = kinds.find((word) => word === what);
  if ((kind === undefined && what !== "browser-of") || !requestIdSchema.safeParse(id).success) {
    console.error("npm run privacy:erase -- conversation|browser-of|application|member ID");
    return 1;
  }
  const erased = await db().$transaction(async (tx) => {
    if (kind !== undefined) return eraseSubject(tx, system, kind, id ?? "");
    const key = await keyOfConversation(tx, id ?? "");
    return key === null ? false : eraseSubject(tx, system, "patron-key", key);
  });
  await copyErasures();
  console.log(erased ? "Deleted." : "Nothing of that id is here.");
  return erased ? 0 : 2;
}

try {
  process.exitCode = await erase();
} finally {
  await db().$disconnect();
}
