import type { Locale } from "@/lib/language/locales";
import type { Segment } from "./domain/snippet";

export type { Segment } from "./domain/snippet";

/** One answer found, in the language of the page when the entry has it, else in Indonesian. */
export type FaqResult = {
  readonly documentId: string;
  readonly slug: string;
  readonly category: string;
  readonly question: string;
  readonly lang: Locale;
  readonly questionSegments: readonly Segment[];
  /** The part of the answer that is nearest to the question, at most some 180 characters. */
  readonly snippet: readonly Segment[];
  /** From 0 to 1, highest first. */
  readonly score: number;
};

/** `answered: false` means that none of the results is trusted to be the answer: hand over to a librarian. */
export type FaqSearch = { readonly results: readonly FaqResult[]; readonly answered: boolean };

/** One language of a published entry, as plain text, as the search takes it in. */
export type FaqEntryText = {
  readonly documentId: string;
  readonly slug: string;
  readonly locale: Locale;
  readonly question: string;
  readonly answerText: string;
  readonly keywords: readonly string[];
  readonly category: string;
};

/** A search that no entry answered, for staff: how often, and on which day (WIB, `2026-11-22`) last. */
export type UnansweredSearch = {
  /** Of its newest line: by which an entry is begun from it. */
  readonly id: string;
  readonly text: string;
  readonly locale: Locale;
  readonly count: number;
  readonly lastDay: string;
  /** The entry that was begun from it; public ones are here only when it was searched in vain on a later day too. */
  readonly written: { readonly documentId: string; readonly published: boolean } | null;
};

/** How readers found an entry. */
export type FeedbackCount = {
  readonly documentId: string;
  readonly helpful: number;
  readonly unhelpful: number;
};
