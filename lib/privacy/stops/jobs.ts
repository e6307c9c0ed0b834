import "server-only";

import { appendListed, readListed } from "../erasure/erasure-file";
import { listStops } from "./queries";
import type { Stop } from "./types";
import { stopSchema } from "./types";

/** What the list beside the database says members have stopped. */
export const readStops = (): Promise<readonly Stop[]> => readListed(stopSchema);

/**
 * Writes into the list beside the database what it lacks of what members have stopped: of one of them after his deed, of
 * all by the worker, so that a process that died in between leaves no gap. Answers how many lines were added.
 */
export async function copyStops(memberId?: string): Promise<number> {
  const [listed, stops] = await Promise.all([readStops(), listStops(memberId)]);
  const known = new Set(listed.map(keyOf));
  const missing = stops.filter((stop) => !known.has(keyOf(stop)));
  await appendListed(missing);
  return missing.length;
}

/** After the commit of a deed. A folder that cannot be written to undoes nothing: the worker tries again. */
export async function noteStops(memberId: string): Promise<void> {
  await copyStops(memberId).catch(() => undefined);
}

const keyOf = (stop: Stop) =>
  [
    ...[stop.kind, stop.subjectId, stop.at.toISOString()],
    ...("purpose" in stop ? [stop.purpose] : []),
  ].join(" ");
