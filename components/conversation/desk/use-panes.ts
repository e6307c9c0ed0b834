"use client";

import { useCallback, useEffect, useState } from "react";
import type { Panes } from "./panes";
import { closePane, noPanes, openPane, parsePanes, togglePin } from "./panes";

const storageKey = "meja:panel";

/** The open conversations of this tab; a reload finds them where they lay. */
export function usePanes(placesMax: number) {
  const [panes, setPanes] = useState<Panes>(noPanes);

  useEffect(() => {
    try {
      setPanes(parsePanes(sessionStorage.getItem(storageKey)));
    } catch {
      // Storage refused: the desk begins empty.
    }
  }, []);

  const change = useCallback((next: (panes: Panes) => Panes) => {
    setPanes((before) => {
      const after = next(before);
      try {
        sessionStorage.setItem(storageKey, JSON.stringify(after));
      } catch {
        // Storage refused: a reload begins empty.
      }
      return after;
    });
  }, []);

  const open = useCallback(
    (id: string) => change((before) => openPane(before, id, placesMax)),
    [change, placesMax],
  );
  const close = useCallback((id: string) => change((before) => closePane(before, id)), [change]);
  const pin = useCallback((id: string) => change((before) => togglePin(before, id)), [change]);
  const activate = useCallback(
    (id: string) => change((before) => (before.active === id ? before : { ...before, active: id })),
    [change],
  );
  return { panes, open, close, pin, activate };
}
