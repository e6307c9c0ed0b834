import "server-only";
import type { System } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { holdCatalogue } from "../mutations";
import { mergeWords } from "./mutations";

/** Adds the last words of an import to the vocabulary; costs one look when there are none. */
export async function mergeWaitingWords(_system: System): Promise<void> {
  const [row] = await db().$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM search.catalogue_word_change) AS waits`;
  if (!row?.waits) return;
  await db().$transaction(
    async (tx) => {
      await holdCatalogue(tx);
      await mergeWords(tx);
    },
    { timeout: 60_000 },
  );
}
