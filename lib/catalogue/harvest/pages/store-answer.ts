import "server-only";
import type { System } from "@/lib/identity/types";
import { isDataFault } from "../../domain/data-fault";
import { makeReady } from "../make-ready";
import type { AnsweredItem } from "../read-answer";
import type { Advance, HarvestOf, HarvestStand, ReadyItem } from "./mutations";
import { storePart } from "./mutations";

/** Records of one transaction. */
const partSize = 200;

/** The harvest whose answer is stored, and where it stands: `stand` moves on with each part, so that a fault knows it. */
export type Storing = { readonly of: HarvestOf; stand: HarvestStand };

/**
 * Stores an answer part by part, and moves the harvest on with the last one.
 * @returns how many of the records this reading of the list had not given before (what was rejected is nothing that goes
 * round, and counts among them); null when the harvest was taken over
 */
export async function storeAnswer(
  system: System,
  storing: Storing,
  items: readonly AnsweredItem[],
  advance: Advance,
): Promise<number | null> {
  let fresh = 0;
  for (let at = 0; at === 0 || at < items.length; at += partSize) {
    const ready: ReadyItem[] = [];
    for (const item of items.slice(at, at + partSize)) ready.push(await makeReady(item));
    const isLast = at + partSize >= items.length;
    const stored = await storeParts(system, storing, ready, isLast ? advance : null);
    if (stored === null) return null;
    fresh += stored + ready.filter(({ kind }) => kind === "rejected").length;
  }
  return fresh;
}

/** Stores a part; one that holds a record the database refuses is halved until that record alone is rejected. */
async function storeParts(
  system: System,
  storing: Storing,
  items: readonly ReadyItem[],
  advance: Advance | null,
): Promise<number | null> {
  try {
    const stored = await storePart(system, storing.of, storing.stand, items, advance);
    if (!stored.ok) return null;
    const { turn, counts, fresh } = stored.value;
    storing.stand = { turn, counts };
    return fresh;
  } catch (error) {
    if (!isDataFault(error) || items.length === 0) throw error;
    const [first] = items;
    if (items.length === 1 && first) {
      if (first.kind === "rejected") throw error;
      const { identifier } = first;
      const rejected = { identifier, kind: "rejected", reason: "not-storable" } as const;
      return storeParts(system, storing, [rejected], advance);
    }
    const middle = Math.ceil(items.length / 2);
    const half = await storeParts(system, storing, items.slice(0, middle), null);
    if (half === null) return null;
    const rest = await storeParts(system, storing, items.slice(middle), advance);
    return rest === null ? null : half + rest;
  }
}
