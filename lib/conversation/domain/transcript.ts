import type { ConversationEvent } from "@/lib/realtime/contract";

type Words = {
  readonly patron: string;
  readonly library: string;
  readonly removed: string;
  /** Formats an ISO instant, with its zone. */
  readonly time: (iso: string) => string;
};

/** The conversation as plain text, one message a paragraph, for *Unduh salinan*. */
export function transcriptText(
  title: string,
  events: readonly ConversationEvent[],
  { patron, library, removed, time }: Words,
): string {
  const paragraphs = events
    .filter(({ type }) => type === "message.sent")
    .map(({ actor, at, body }) => {
      const who = actor.kind === "patron" ? patron : (actor.name ?? library);
      return `${who} (${time(at)}):\n${body ?? removed}`;
    });
  return `${[title, ...paragraphs].join("\n\n")}\n`;
}
