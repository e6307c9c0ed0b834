import { titleInWords } from "@/lib/catalogue/bibliography/plain-text";
import { getRecord } from "@/lib/catalogue/queries";
import type { RecordCard } from "@/lib/conversation/domain/record-card-schema";

/** What the catalogue says of a record, as a conversation shows it: the two rooms meet here. */
export async function recordCard(id: number): Promise<RecordCard> {
  const found = await getRecord(id);
  if (found === null) return { state: "unknown", id };
  if (found.state === "withdrawn") return { state: "withdrawn", id };
  const { title, creatorLine, callNumber, bibliography, availability } = found.record;
  return {
    ...{ state: "live", id, creators: creatorLine, callNumber, ...availability },
    title: titleInWords(bibliography) || title || `#${id}`,
    online: bibliography.online,
  };
}

/** The cards of these records, each once, in the same order. */
export const recordCards = (ids: readonly number[]): Promise<readonly RecordCard[]> =>
  Promise.all([...new Set(ids)].map(recordCard));
