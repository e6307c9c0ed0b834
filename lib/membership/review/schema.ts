import { z } from "zod";

/** The parts of the queue's page, as its address names them. */
export const queueViews = ["semua", "perhatian", "bersih", "dikembalikan", "riwayat"] as const;
export type QueueView = (typeof queueViews)[number];

/** The part an address asks for; the whole queue when it names none. */
export function readView(asked: unknown): QueueView {
  return queueViews.find((view) => view === asked) ?? "semua";
}

/** Where a page of the queue begins: after this instant and id, as the page before it says. */
const place = z.object({ at: z.iso.datetime(), id: z.uuid() });
export type Place = z.output<typeof place>;

/** A place as an address carries it. */
export function writePlace({ at, id }: Place): string {
  return `${at}_${id}`;
}

/** The place an address carries; null for the beginning, and for anything that is none. */
export function readPlace(asked: unknown): Place | null {
  const [at, id] = typeof asked === "string" ? asked.split("_") : [];
  return place.safeParse({ at, id }).data ?? null;
}

/** What was typed into the search, 254 signs at most; control characters, which no database holds, part words. */
export function readSearch(typed: unknown): string {
  if (typeof typed !== "string") return "";
  return typed
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 254);
}
