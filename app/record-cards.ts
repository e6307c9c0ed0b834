import { titleInWords } from "@/lib/catalogue/bibliography/plain-text";
import { getRecord, getRecords } from "@/lib/catalogue/queries";
import type { Copy, FoundRecord } from "@/lib/catalogue/types";
import { cardsMax } from "@/lib/conversation/domain/record-card";
import type { RecordCard } from "@/lib/conversation/domain/record-card-schema";
import { placesMax } from "@/lib/conversation/domain/record-card-schema";

/** Where these copies stand and how they may be used, each once, those that are there now first. */
function placesOf(copies: readonly Copy[]): string[] {
  const there = ({ status }: Copy) => Number(status !== "available");
  const places = copies
    .toSorted((one, other) => there(one) - there(other))
    .map(({ location, access }) => {
      if (location === null) return access ?? "";
      return access === null ? location : `${location} (${access})`;
    })
    .filter((place) => place !== "");
  return [...new Set(places)].slice(0, placesMax);
}

function cardOf(id: number, found: FoundRecord | null): RecordCard {
  if (found === null) return { state: "unknown", id };
  if (found.state === "withdrawn") return { state: "withdrawn", id };
  const { title, creatorLine, callNumber, bibliography, availability, copies } = found.record;
  return {
    ...{ state: "live", id, creators: creatorLine, callNumber, ...availability },
    title: titleInWords(bibliography) || title || `#${id}`,
    online: bibliography.online,
    places: placesOf(copies),
  };
}

/** What the catalogue says of a record, as a conversation shows it: the two rooms meet here. */
export const recordCard = async (id: number): Promise<RecordCard> =>
  cardOf(id, await getRecord(id));

/**
 * The cards of these records, each once, in the same order, read in one statement; of more than 20 the last ones. A
 * conversation may name any number of records, and its page waits for their cards: the browser asks for the others, 20 at a time.
 */
export async function recordCards(ids: readonly number[]): Promise<readonly RecordCard[]> {
  const asked = [...new Set(ids)].slice(-cardsMax);
  const found = await getRecords(asked);
  return asked.map((id) => cardOf(id, found.get(id) ?? null));
}
