"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type Shortcuts = {
  readonly openServed: (place: number) => void;
  readonly openNextWaiting: () => void;
  readonly focusReply: () => void;
  readonly showHelp: () => void;
};

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey">;

/**
 * What a key means at the desk, or null. Alt alone, never with Ctrl: that is AltGr, with which people
 * type letters; the place of the key counts, since Alt makes other characters on a Mac.
 */
export function shortcutOf(event: Pressed, inField: boolean): keyof Shortcuts | number | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (!event.altKey) return event.key === "?" && !inField ? "showHelp" : null;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit) return Number(digit);
  if (event.code === "KeyN") return "openNextWaiting";
  return event.code === "KeyB" ? "focusReply" : null;
}

const storageKey = "meja:pintasan";

/** Listens for the desk's keys; the choice to be without them is kept on the device. */
export function useShortcuts(shortcuts: Shortcuts) {
  const [enabled, setEnabled] = useState(true);
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });

  useEffect(() => {
    try {
      setEnabled(localStorage.getItem(storageKey) !== "mati");
    } catch {
      // Storage refused: the shortcuts stay on for this visit.
    }
  }, []);

  useEffect(() => {
    if (!enabled) return;
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inField = target?.closest("input, textarea, select, [contenteditable]") != null;
      const shortcut = shortcutOf(event, inField);
      if (shortcut === null) return;
      event.preventDefault();
      if (typeof shortcut === "number") current.current.openServed(shortcut);
      else if (shortcut !== "openServed") current.current[shortcut]();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [enabled]);

  const choose = useCallback((next: boolean) => {
    setEnabled(next);
    try {
      if (next) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, "mati");
    } catch {
      // Storage refused: the choice holds for this visit.
    }
  }, []);
  return { enabled, choose };
}
