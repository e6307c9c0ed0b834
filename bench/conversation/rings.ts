import type { DeskClient } from "@/lib/conversation/client/desk-client";
import { newPatron, startAsking } from "../people";

/** Measures from *Mulai Obrolan* to the ring on the last of all desks. */
export function listenForRings(desks: readonly DeskClient[]) {
  const firstRings = new Map<string, number[]>();
  const began = new Map<string, number>();
  for (const desk of desks) {
    const heard = new Set<string>();
    let rings = 0;
    desk.subscribe(() => {
      const state = desk.getState();
      if (state.rings === rings || !state.rang) return;
      rings = state.rings;
      const { id } = state.rang;
      if (heard.has(id)) return;
      heard.add(id);
      const times = firstRings.get(id) ?? [];
      firstRings.set(id, [...times, performance.now()]);
    });
  }
  return {
    /** A new patron asks. @returns the conversation */
    ask: async (): Promise<string> => {
      const at = performance.now();
      const id = await startAsking(newPatron().patron, "Apakah ada yang bertugas?");
      began.set(id, at);
      return id;
    },
    /** Milliseconds to the last desk; infinite when one of them was never rung. */
    result: (): readonly number[] =>
      Array.from(began, ([id, at]) => {
        const times = firstRings.get(id) ?? [];
        return times.length < desks.length ? Number.POSITIVE_INFINITY : Math.max(...times) - at;
      }),
  };
}
