"use client";

import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place: when what had the focus inside `area` is taken away, the focus goes to `target`
 * (a heading with `tabIndex={-1}`) instead of falling to the page's beginning (WCAG 2.4.3).
 */
export function useKeptFocus(
  area: RefObject<HTMLElement | null>,
  target: RefObject<HTMLElement | null>,
): void {
  const inside = useRef(false);

  useEffect(() => {
    const look = () => {
      inside.current = area.current?.contains(document.activeElement) === true;
    };
    // A press on plain text gives the focus up on purpose; one on a control brings it back before its click.
    const pressed = () => {
      inside.current = false;
    };
    document.addEventListener("focusin", look);
    document.addEventListener("click", look, true);
    document.addEventListener("pointerdown", pressed);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("click", look, true);
      document.removeEventListener("pointerdown", pressed);
    };
  }, [area]);

  useEffect(() => {
    const focused = document.activeElement;
    if (!inside.current || (focused !== null && focused !== document.body)) return;
    target.current?.focus();
  });
}
