"use client";

import { useEffect, useState } from "react";
import type { CitedRecord } from "@/lib/conversation/domain/record-card";
import { isRecordId } from "@/lib/conversation/domain/record-card";

const storageKey = "rekaman:percakapan-baru";

/** By hand: a schema would bring its library, 30 kB, to the first load of the form. */
const isKept = (value: unknown): value is CitedRecord =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  isRecordId(value.id) &&
  "text" in value &&
  typeof value.text === "string" &&
  value.text !== "";

/** Null where the browser forbids storage: even naming it throws there. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps the record somebody wants to ask about for the life of this tab, whichever way leads on to the conversation. */
export function keepRecord(record: CitedRecord): void {
  try {
    tabStorage()?.setItem(storageKey, JSON.stringify(record));
  } catch {
    // A full storage: the form itself still holds it.
  }
}

/** Called once the record stands in a conversation, or is no longer wanted. */
export function forgetRecord(): void {
  tabStorage()?.removeItem(storageKey);
}

/** The record that is kept, or null. */
export function keptRecord(): CitedRecord | null {
  try {
    const kept: unknown = JSON.parse(tabStorage()?.getItem(storageKey) ?? "null");
    return isKept(kept) ? { id: kept.id, text: kept.text } : null;
  } catch {
    return null;
  }
}

/**
 * The record a form asks about: the one its address names, else the one kept in this tab, which the server does not
 * know and which therefore appears a moment later.
 */
export function useAskedRecord(given: CitedRecord | null): CitedRecord | null {
  const [kept, setKept] = useState<CitedRecord | null>(null);
  // By its parts: the object is a new one with each drawing of the page.
  const [id, text] = [given?.id ?? null, given?.text ?? ""];
  useEffect(() => {
    if (id === null) setKept(keptRecord());
    else keepRecord({ id, text });
  }, [id, text]);
  return given ?? kept;
}
