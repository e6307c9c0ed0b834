import type { RecordSummary } from "../types";

/** What can be leafed through: the shelf, names, subjects, titles. */
export type BrowseWay = "call-number" | "author" | "subject" | "title";
export type RecordWay = Extract<BrowseWay, "call-number" | "title">;
export type HeadingWay = Exclude<BrowseWay, RecordWay>;

/** A place between two lines: behind the line of this key and, of several, this id (0 for headings). */
export type BrowsePlace = { readonly key: string; readonly id: number };

/** Where a page begins. */
export type BrowseStart =
  | { readonly at: "beginning" }
  /** What was typed or a letter pressed: from the first line that is not before it. */
  | { readonly at: "from"; readonly text: string }
  | { readonly at: "after" | "before"; readonly place: BrowsePlace };

export type BrowseRecord = RecordSummary & {
  readonly place: BrowsePlace;
  /** Whether it can be had now, as a copy or online. */
  readonly available: boolean;
};

/** A heading and in how many records it stands; `recordsMax` where there are that many or more. */
export type BrowseHeading = {
  readonly value: string;
  readonly records: number;
  readonly place: BrowsePlace;
};

/** Lines in their order; whether there are others before and behind them. */
export type BrowsePage<Line> = {
  readonly lines: readonly Line[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
};
