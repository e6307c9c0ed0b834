import "server-only";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { askHarvest } from "./mutations";
import { getStanding, listDueSources, nextHarvest } from "./queries";
import type { HarvestEnd, HarvestOptions } from "./run";
import { Run } from "./run";
import { takeUpHarvest } from "./turns/mutations";

/** Answers after which another repository has its turn. */
const turnAnswers = 200;

/** Runs a harvest from where it stands to the end of its list, one request at a time. */
export async function runHarvest(
  system: System,
  harvestId: string,
  options: HarvestOptions = {},
): Promise<HarvestEnd> {
  const turn = await takeUpHarvest(system, harvestId);
  const standing = turn && (await getStanding(system, harvestId));
  return standing ? new Run(system, turn, standing, options).toEnd() : "taken-over";
}

/** Begins the harvests that are due. @returns how many */
export async function beginDueHarvests(system: System): Promise<number> {
  let begun = 0;
  for (const sourceId of await listDueSources(system, now()))
    if ((await askHarvest(system, sourceId)).ok) begun++;
  return begun;
}

/**
 * Runs the harvests that wait and those whose runner is gone, one after another: no two repositories are asked at once, and none
 * keeps the others waiting for longer than 200 answers. @returns how many runs there were
 */
export async function runHarvests(
  system: System,
  signal?: AbortSignal,
  options: Omit<HarvestOptions, "signal"> = {},
): Promise<number> {
  await beginDueHarvests(system);
  let runs = 0;
  while (!signal?.aborted) {
    const harvestId = await nextHarvest(system, now());
    if (harvestId === null) break;
    await runHarvest(system, harvestId, {
      answersMax: turnAnswers,
      ...options,
      ...(signal ? { signal } : {}),
    });
    runs++;
  }
  return runs;
}
