import "server-only";

import { db } from "@/lib/platform/db";
import { appendListed, readErasures } from "./erasure-file";
import type { ErasureKind } from "./types";

/**
 * Writes into the list beside the database what it lacks: after each deletion, and by the worker, so that a process that
 * died in between leaves no gap. Answers how many lines were added.
 */
export async function copyErasures(): Promise<number> {
  const [listed, rows] = await Promise.all([
    readErasures(),
    db().erasure.findMany({ orderBy: { at: "asc" } }),
  ]);
  const known = new Set(listed.map(({ kind, subjectId }) => `${kind}:${subjectId}`));
  const missing = rows.flatMap(({ kind, subjectId, at }) =>
    known.has(`${kind}:${subjectId}`) ? [] : [{ kind: kind as ErasureKind, subjectId, at }],
  );
  await appendListed(missing);
  return missing.length;
}
