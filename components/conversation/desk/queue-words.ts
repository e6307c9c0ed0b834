import { clockText, dayText } from "@/lib/conversation/domain/moments";
import { firstReplySeconds, minutesAndSeconds } from "@/lib/conversation/domain/service-level";

/** `Menunggu 4.12, sisa 0.48`; from five minutes on `Lewat 0.20` (R005). */
export function waitingWords(waited: number): string {
  if (waited >= firstReplySeconds) return `Lewat ${minutesAndSeconds(waited - firstReplySeconds)}`;
  return `Menunggu ${minutesAndSeconds(waited)}, sisa ${minutesAndSeconds(firstReplySeconds - waited)}`;
}

/** For a promise that is due after the next opening: `Menunggu sejak 18.58, batas Selasa, 24 November 2026, 09.03`. */
export function pastClosingWords(startedAt: string, dueAt: string): string {
  return `Menunggu sejak ${clockText(startedAt, "id")}, batas ${dayText(dueAt, "id")}, ${clockText(dueAt, "id")}`;
}

/** The wait inside a sentence: `menunggu 4.12, sisa 0.48`. */
export function waitingInSentence(waited: number): string {
  const words = waitingWords(waited);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** A page's title with what wants attention before it: `(2) Percakapan`; none is no number. */
export function titleWithCount(title: string, count: number): string {
  const bare = title.replace(/^\(\d+\) /, "");
  return count > 0 ? `(${count}) ${bare}` : bare;
}

/** `3 pustakawan bertugas` */
export function onDutyWords(count: number): string {
  return count === 0 ? "Belum ada pustakawan bertugas" : `${count} pustakawan bertugas`;
}

/** Nobody waits; only who is on duty is promised to hear the next one. */
export function emptyQueueWords(onDuty: boolean): string {
  return onDuty
    ? "Tidak ada yang menunggu. Percakapan baru akan berbunyi di sini."
    : "Tidak ada yang menunggu.";
}
