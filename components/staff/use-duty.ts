"use client";

import { useSyncExternalStore } from "react";

/** Whether the desk of this tab is on duty. Only effects write it, so on the server it stays false. */
let dutyHere = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The desk says whether it is on duty, and `false` when it is left. */
export function tellDuty(on: boolean): void {
  if (on === dutyHere) return;
  dutyHere = on;
  for (const listener of listeners) listener();
}

/** What a link gets that would lead away from the desk: nothing, but on duty a tab of its own. */
export type LeavingProps = {
  readonly target?: "_blank";
  readonly rel?: "noopener";
  readonly title?: string;
};

/** A desk that is left ends its duty after 90 seconds: while it is on duty, links of the menu leave it open. */
export function leavingProps(onDuty: boolean): LeavingProps {
  if (!onDuty) return {};
  return {
    target: "_blank",
    rel: "noopener",
    title: "Dibuka di tab baru: meja tetap berdering di tab ini",
  };
}

export function useLeavingProps(): LeavingProps {
  return leavingProps(
    useSyncExternalStore(
      subscribe,
      () => dutyHere,
      () => false,
    ),
  );
}
