"use client";

import type { RefObject } from "react";
import { useEffect } from "react";

/** What a patron types in the form *Percakapan Baru*; the ticked public computer and hidden fields are not kept. */
const keptFields = [
  "name",
  "email",
  "memberNumber",
  "questionType",
  "purpose",
  "question",
] as const;
const storageKey = "ketikan:percakapan-baru";

/** Null where the browser forbids storage: even naming it throws there. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

const isTyping = (element: unknown): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Keeps what stands in the form for the life of this tab; nothing at all on a public computer. */
export function keepTyping(form: HTMLFormElement): void {
  const data = new FormData(form);
  if (data.get("publicComputer") !== null) {
    forgetTyping();
    return;
  }
  const typed = keptFields.map((field) => [field, String(data.get(field) ?? "")]);
  try {
    tabStorage()?.setItem(storageKey, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // A full storage: the form itself still holds what was typed.
  }
}

/** Called once the conversation has begun. */
export function forgetTyping(): void {
  tabStorage()?.removeItem(storageKey);
}

function loadTyping(): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(tabStorage()?.getItem(storageKey) ?? "{}");
    return new Map(typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : []);
  } catch {
    return new Map();
  }
}

/**
 * Puts one field's kept text or choice back, unless its owner was there first: what was typed or chosen before this script
 * ran is newer.
 */
function putBack(control: unknown, field: (typeof keptFields)[number]): void {
  const value = loadTyping().get(field);
  if (typeof value !== "string" || value === "") return;
  if (control instanceof HTMLSelectElement) {
    const untouched = [...control.options].every((each) => each.selected === each.defaultSelected);
    if (untouched) control.value = value;
  }
  if (!isTyping(control) || control.readOnly || control.value !== control.defaultValue) return;
  // A question carried into the form by a link is newer too.
  if (field === "question" && control.value !== "") return;
  // Under the hands of who is about to type it would become one word with what he types: it waits until he has left.
  if (control === document.activeElement)
    control.addEventListener("blur", () => putBack(control, field), { once: true });
  else control.value = value;
}

/**
 * Puts back what a reload, a dropped tab or a failed page took away, once, when the form appears.
 * @param answered whether the form already stands with the values its action answered: those are newer
 */
export function useKeptTyping(form: RefObject<HTMLFormElement | null>, answered: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form appears; later the form itself is newer
  useEffect(() => {
    if (answered || form.current === null) return;
    for (const field of keptFields) putBack(form.current.elements.namedItem(field), field);
  }, []);
}
