import type { DeskList } from "@/lib/conversation/domain/desk-list";
import { servedItems } from "@/lib/conversation/domain/desk-list";

/** A conversation this librarian serves without having taken it himself. */
export type Arrival = {
  readonly id: string;
  readonly patronName: string;
  /** Served by him before, in this tab: it came back, from a colleague or because the patron went on. */
  readonly again: boolean;
};

/**
 * What came to `librarianId` between two states of the desk, by read or by event. What waited, was left or was
 * a message before is his own claim and no news; everything else he did not serve a moment ago is.
 * `everServed` holds all ids he served since the page was opened.
 */
export function newlyServed(
  before: DeskList,
  after: DeskList,
  librarianId: string,
  everServed: ReadonlySet<string>,
): readonly Arrival[] {
  const served = new Set(servedItems(before, librarianId).map(({ id }) => id));
  return servedItems(after, librarianId)
    .filter(({ id }) => {
      const state = before.items.get(id)?.state;
      const ownClaim = state === "waiting" || state === "left" || state === "message";
      return !served.has(id) && !ownClaim;
    })
    .map(({ id, patronName }) => ({ id, patronName, again: everServed.has(id) }));
}

/** Told politely, once for each arrival. */
export function arrivalSentence({ patronName, again }: Arrival): string {
  return again
    ? `Anda kembali melayani percakapan dengan ${patronName}.`
    : `Percakapan dengan ${patronName} dialihkan kepada Anda.`;
}
