import "server-only";
import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import { refreshSearch } from "../../../mutations";
import type { SeenCopy } from "../../types";

type Deed = {
  readonly action: `catalogue-copy.${string}`;
  readonly data: Readonly<Record<string, string | number>>;
};

/** Writes the deed down, and has the search and the public pages say it. */
export async function finish(
  tx: Tx,
  staff: Staff,
  { id, recordId }: Omit<SeenCopy, "seen">,
  { action, data }: Deed,
): Promise<void> {
  await record(tx, {
    ...{ actorKind: "staff", actorId: staff.accountId, action, data },
    subject: `catalogue-copy:${id}`,
  });
  await refreshSearch(tx, [recordId]);
  await raisePageVersion(tx);
}
