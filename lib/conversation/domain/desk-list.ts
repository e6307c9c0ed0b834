import type { DeskItem } from "@/lib/realtime/contract";

/**
 * What one desk knows of the queue: items by conversation, the newest of each. Folded from the server's
 * read and from events, in any order and with any repetition: of two items the higher number wins.
 */
export type DeskList = {
  readonly items: ReadonlyMap<string, DeskItem>;
};

export const emptyDeskList: DeskList = { items: new Map() };

/** Folds one item in; an older or equal one changes nothing. */
export function receiveItem(list: DeskList, item: DeskItem): DeskList {
  const known = list.items.get(item.id);
  if (known && known.seq >= item.seq) return list;
  return { items: new Map(list.items).set(item.id, item) };
}

/**
 * Folds a whole read in. What the read does not name is gone, unless it came by event after the read
 * was asked for (`arrivedMeanwhile`): the read cannot have known it.
 */
export function receiveRead(
  list: DeskList,
  read: readonly DeskItem[],
  arrivedMeanwhile: ReadonlySet<string>,
): DeskList {
  const items = new Map<string, DeskItem>();
  for (const [id, item] of list.items) if (arrivedMeanwhile.has(id)) items.set(id, item);
  return read.reduce(receiveItem, { items });
}

/** Who waits, what is due first standing first; then messages left, oldest first. */
export function waitingItems({ items }: DeskList): readonly DeskItem[] {
  return [...items.values()]
    .filter(({ state }) => state === "waiting")
    .sort((a, b) => (a.dueAt ?? a.startedAt).localeCompare(b.dueAt ?? b.startedAt));
}

/** Messages left outside hours or by choice, and patrons who left the queue: to be answered, nobody rings. */
export function messageItems({ items }: DeskList): readonly DeskItem[] {
  return [...items.values()]
    .filter(({ state }) => state === "message" || state === "left")
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** What this librarian serves, begun first standing first: the places, which keys lead to, do not move. */
export function servedItems({ items }: DeskList, librarianId: string): readonly DeskItem[] {
  return [...items.values()]
    .filter(({ state, librarian }) => state === "open" && librarian?.id === librarianId)
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt) || a.id.localeCompare(b.id));
}
