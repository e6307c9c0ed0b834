import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Bibliography } from "../bibliography/types";

/**
 * Makes records findable as they now read, in the transaction that stores them and after their copies are written.
 * @param bibliographies one for each id; null for a record that was withdrawn and is no longer found
 */
export async function indexRecords(
  _tx: Tx,
  _ids: readonly number[],
  _bibliographies: readonly (Bibliography | null)[],
): Promise<void> {}
