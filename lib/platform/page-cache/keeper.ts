import type { KeptAddress } from "./keepable";
import type { KeptPage } from "./kept-page";
import type { Age } from "./shelf";
import { conditionOf, Shelf } from "./shelf";

type Surroundings = {
  /** The page version now; null when it is not known, and then nothing kept may be given. */
  readonly version: () => Promise<number | null>;
  /** Renders the page; null when it is none to keep. */
  readonly render: (
    address: KeptAddress,
    age: Age,
    before: KeptPage | undefined,
  ) => Promise<KeptPage | null>;
  /** Milliseconds; never goes back. */
  readonly clock: () => number;
  readonly shelf?: Shelf<KeptPage>;
};

/** How long an address whose answer could not be kept is left to Next: each try there renders twice. */
export const refusedMilliseconds = 5_000;
/** Addresses remembered for that; unknown ones are a 404 each and could be any number. */
const refusedMax = 1_000;

type Rendering = { readonly version: number; readonly page: Promise<KeptPage | null> };

/**
 * Finds the kept page of an address, and has it rendered when there is none that is good: once, however many ask at the
 * same time. Null where it is Next that has to answer: an answer that could not be kept, or failed, is not tried for again at
 * once. Never throws.
 */
export function createKeeper({ version, render, clock, shelf = new Shelf() }: Surroundings) {
  const underWay = new Map<string, Rendering>();
  const refused = new Map<string, Age>();

  function renderOnce(address: KeptAddress, now: number): Promise<KeptPage | null> {
    const { path } = address;
    const running = underWay.get(path);
    // One that began at an older version may lack what has been published since.
    if (running?.version === now) return running.page;
    const before = shelf.get(path);
    const page = render(address, { version: now, renderedAt: clock() }, before)
      .catch(() => null)
      .then((made) => {
        if (underWay.get(path) !== rendering) return made;
        underWay.delete(path);
        if (made !== null) shelf.put(path, made);
        else refuse(path, { version: now, renderedAt: clock() });
        return made;
      });
    const rendering: Rendering = { version: now, page };
    underWay.set(path, rendering);
    return page;
  }

  function refuse(path: string, age: Age) {
    if (refused.size >= refusedMax) refused.clear();
    refused.set(path, age);
  }

  function isRefused(path: string, now: number): boolean {
    const age = refused.get(path);
    if (age?.version === now && clock() - age.renderedAt < refusedMilliseconds) return true;
    refused.delete(path);
    return false;
  }

  return async (address: KeptAddress): Promise<KeptPage | null> => {
    const now = await version();
    if (now === null) return null;
    const kept = shelf.get(address.path);
    const condition = kept === undefined ? "gone" : conditionOf(kept, now, clock());
    if (kept !== undefined && condition === "fresh") return kept;
    const ageing = kept !== undefined && condition === "ageing";
    if (isRefused(address.path, now)) return ageing ? kept : null;
    const made = renderOnce(address, now);
    return ageing ? kept : made;
  };
}
