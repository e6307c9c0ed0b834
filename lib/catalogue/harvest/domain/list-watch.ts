/** Bounds of what a lying repository can do. */
export const limits = {
  requests: 100_000,
  records: 2_000_000,
  rounds: 3,
  emptyAnswers: 10,
  staleAnswers: 3,
};
export type Limits = typeof limits;

/** Why a list is read no further. */
export type ListFault = "list-goes-round" | "too-many-empty-answers" | "too-many-records";

/** An answer of a list once it is stored. */
type Given = {
  /** Where the list goes on. */
  readonly token: string;
  readonly items: number;
  /** How many of its records this reading of the list had not given before. */
  readonly fresh: number;
  /** How many the harvest has read in all. */
  readonly read: number;
};

/** Watches one run of a harvest for a list that comes to no end. */
export class ListWatch {
  private readonly limits: Limits;
  private readonly tokens = new Set<string>();
  private emptyAnswers = 0;
  private staleAnswers = 0;

  constructor(bounds: Limits) {
    this.limits = bounds;
  }

  /** @returns null while it goes on as a list does */
  noted({ token, items, fresh, read }: Given): ListFault | null {
    if (this.tokens.has(token)) return "list-goes-round";
    this.tokens.add(token);
    this.emptyAnswers = items === 0 ? this.emptyAnswers + 1 : 0;
    this.staleAnswers = fresh === 0 && items > 0 ? this.staleAnswers + 1 : 0;
    if (this.emptyAnswers >= this.limits.emptyAnswers) return "too-many-empty-answers";
    if (this.staleAnswers >= this.limits.staleAnswers) return "list-goes-round";
    return read >= this.limits.records ? "too-many-records" : null;
  }

  /** The list is read from its beginning again, where the same tokens and records are due. */
  beginAnew(): void {
    this.tokens.clear();
    this.staleAnswers = 0;
  }
}
