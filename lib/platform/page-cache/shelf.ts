/** How long a kept page is given to everybody: the line that says what is open now may be this old (issue 3). */
export const freshMilliseconds = 30_000;
/** How much longer the old one is given while a new one is rendered. Nothing is ever older than both together. */
export const graceMilliseconds = 5_000;

export type Age = {
  /** The page version it was rendered at. */
  readonly version: number;
  /** When its rendering began, in milliseconds of a clock that never goes back. */
  readonly renderedAt: number;
};

/** `fresh`: give it. `ageing`: give it, and render it anew. `gone`: it must not be given any more. */
export type Condition = "fresh" | "ageing" | "gone";

/** What a kept page is worth at `at`, when the page version is `version`. */
export function conditionOf(kept: Age, version: number, at: number): Condition {
  if (kept.version !== version) return "gone";
  const age = at - kept.renderedAt;
  if (age < freshMilliseconds) return "fresh";
  return age < freshMilliseconds + graceMilliseconds ? "ageing" : "gone";
}

/** At most this many pages, and this many bytes of all their bodies, lie on the shelf of one process. */
export const shelfBounds = { entries: 1_000, bytes: 64 * 1024 * 1024 } as const;

type Bounds = { readonly entries: number; readonly bytes: number };

/** Things by name within bounds; for a new one those that were not asked for the longest make room. */
export class Shelf<Thing extends { readonly bytes: number }> {
  readonly #things = new Map<string, Thing>();
  readonly #bounds: Bounds;
  #bytes = 0;

  constructor(bounds: Bounds = shelfBounds) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#things.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(name: string): Thing | undefined {
    const thing = this.#things.get(name);
    if (thing === undefined) return undefined;
    // A map keeps the order of insertion: the last one asked for goes to its end.
    this.#things.delete(name);
    this.#things.set(name, thing);
    return thing;
  }

  /** Puts it there instead of the one of that name; what alone is over the bounds is not kept. */
  put(name: string, thing: Thing): void {
    this.remove(name);
    if (thing.bytes > this.#bounds.bytes) return;
    this.#things.set(name, thing);
    this.#bytes += thing.bytes;
    for (const oldest of this.#things.keys()) {
      if (this.#bytes <= this.#bounds.bytes && this.#things.size <= this.#bounds.entries) break;
      this.remove(oldest);
    }
  }

  remove(name: string): void {
    this.#bytes -= this.#things.get(name)?.bytes ?? 0;
    this.#things.delete(name);
  }
}
