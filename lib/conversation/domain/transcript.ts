import type { ConversationEvent } from "@/lib/realtime/contract";
import { recordOf } from "./record-card";

type Words = {
  readonly patron: string;
  readonly library: string;
  readonly removed: string;
  /** Where a record of the catalogue is found, by its number: an absolute address. */
  readonly recordAddress: (id: number) => string;
  /** Formats an ISO instant, with its zone. */
  readonly time: (iso: string) => string;
};

/** The conversation as plain text, one message a paragraph, for *Unduh salinan*. */
export function transcriptText(
  title: string,
  events: readonly ConversationEvent[],
  { patron, library, removed, recordAddress, time }: Words,
): string {
  const paragraphs = events
    .filter(({ type }) => type === "message.sent")
    .map(({ actor, at, body, data }) => {
      const who = actor.kind === "patron" ? patron : (actor.name ?? library);
      const record = recordOf(data);
      const address = body === null || record === null ? "" : `\n${recordAddress(record)}`;
      return `${who} (${time(at)}):\n${body ?? removed}${address}`;
    });
  return `${[title, ...paragraphs].join("\n\n")}\n`;
}
