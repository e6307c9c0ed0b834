"use client";

import { useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { createSavedList, savedListKey } from "@/lib/catalogue/lists/client/saved-list";
import { listPath } from "@/lib/catalogue/lists/domain/list-ids";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { lastResults } from "./results-back";

/** The list of this browser, one for all buttons of a page. */
export const savedList = createSavedList(() => window.localStorage);

/** Sent by another tab of this browser: where the list was erased, the last results of this tab go as well. */
function hear({ key, newValue }: StorageEvent): void {
  savedList.refresh();
  if (newValue === null && (key === null || key === savedListKey)) lastResults.forget();
}

function subscribe(listener: () => void): () => void {
  const leave = savedList.subscribe(listener);
  window.addEventListener("storage", hear);
  // A page that the browser brings back as it was left has heard nothing meanwhile.
  window.addEventListener("pageshow", savedList.refresh);
  return () => {
    leave();
    window.removeEventListener("storage", hear);
    window.removeEventListener("pageshow", savedList.refresh);
  };
}

/** What is saved; null at the server and until the browser has been asked. */
export function useSavedIds(): readonly number[] | null {
  return useSyncExternalStore(subscribe, savedList.ids, () => null);
}

const removalListeners = new Set<(ids: readonly number[]) => void>();

/** Takes records from the list and tells the page about it, which other tabs' removals do not; false when nothing can be kept. */
export function removeSaved(ids: readonly number[]): boolean {
  const done = savedList.remove(ids);
  if (done) for (const listener of removalListeners) listener(ids);
  return done;
}

/** Calls back with what is removed here; returns how to leave. */
export function subscribeToRemovals(listener: (ids: readonly number[]) => void): () => void {
  removalListeners.add(listener);
  return () => {
    removalListeners.delete(listener);
  };
}

export type SaveWords = {
  readonly save: string;
  readonly remove: string;
  /** Said when it is done. */
  readonly saved: string;
  readonly removed: string;
  readonly open: string;
  readonly refused: string;
};

type SaveToListProps = {
  recordId: number;
  /** Said after the button's label, to who hears many of them. */
  title: string;
  words: SaveWords;
  /** With the way to the list beside it, once something is saved. */
  list?: Locale;
};

const linkClass =
  "inline-flex min-h-9 items-center gap-1.5 text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em]";

/** *Simpan ke daftar*: keeps the record in this browser, or lets it go. Without JavaScript it is not there. */
export function SaveToList({ recordId, title, words, list }: SaveToListProps) {
  const ids = useSavedIds();
  const [told, setTold] = useState<"saved" | "removed" | "refused" | null>(null);
  const saved = ids?.includes(recordId) ?? false;
  const press = () => {
    const done = saved ? removeSaved([recordId]) : savedList.add([recordId], new Date());
    setTold(done ? (saved ? "removed" : "saved") : "refused");
  };
  return (
    <span className="no-print inline-flex flex-wrap items-center gap-x-4 noscript:hidden">
      <button type="button" data-record={recordId} className={linkClass} onClick={press}>
        <Icon name={saved ? "bookmark-check" : "bookmark"} size={17} />
        <span>
          {saved ? words.remove : words.save}
          <span className="sr-only">: {title}</span>
        </span>
      </button>
      {list && ids && ids.length > 0 ? (
        <PageLink href={localHref(list, listPath(ids))} rel="nofollow" className={linkClass}>
          {words.open}
        </PageLink>
      ) : null}
      <span role="status" className={told === "refused" ? "text-small text-danger" : "sr-only"}>
        {told === null ? "" : words[told]}
      </span>
    </span>
  );
}
