/** What was searched and not found, over some weeks together. */
export type UnansweredSearch = {
  /** Of its newest day: by which staff put it aside. */
  readonly id: string;
  readonly text: string;
  readonly count: number;
  /** `2026-11-22` */
  readonly lastDay: string;
};
