"use client";

import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { FirstScript } from "@/components/ui/first-script";
import { Icon } from "@/components/ui/icon";
import { closedNotices, storageKey, withClosed } from "./closed-notices";

type ClosableNoticeProps = {
  /** Of this edition of the notice: written anew it is shown again. Letters, digits, dots and hyphens. */
  mark: string;
  /** Of the page's content policy. */
  nonce: string | undefined;
  label: string;
  /** Name of the button that hides it. */
  closeLabel: string;
  children: ReactNode;
};

/** Components of this page that wait to hear that a notice was closed. */
const listeners = new Set<() => void>();
function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function close(mark: string): void {
  try {
    localStorage.setItem(storageKey, withClosed(stored(), mark));
  } catch {
    // A browser without storage shows it again on the next page.
    closedWithoutStorage.add(mark);
  }
  for (const listener of listeners) listener();
  // What was pressed is gone: reading goes on at the page itself.
  document.getElementById("isi")?.focus({ preventScroll: true });
}

const closedWithoutStorage = new Set<string>();

/**
 * A notice above the page that a reader can put away; this browser alone remembers it. One that was put away is out of
 * the first picture already. Without scripts it stays and has no button.
 */
export function ClosableNotice({ mark, nonce, label, closeLabel, children }: ClosableNoticeProps) {
  const closed = useSyncExternalStore(
    listen,
    () => closedWithoutStorage.has(mark) || closedNotices(stored()).includes(mark),
    () => false,
  );
  return (
    // The script has been there before React.
    <aside
      hidden={closed}
      aria-label={label}
      suppressHydrationWarning
      className="border-b border-line bg-surface"
    >
      <FirstScript nonce={nonce} code={hideWhenClosed(mark)} />
      <div className="wrap flex items-start gap-2 py-1.5 text-small text-ink md:gap-2.5 md:py-2.5 md:text-ui">
        {children}
        <button
          type="button"
          onClick={() => close(mark)}
          aria-label={closeLabel}
          className="-my-1.5 -mr-2.5 ml-auto grid size-9 shrink-0 place-items-center rounded-control text-ink-muted hover:text-ink noscript:hidden md:-my-2 md:size-11"
        >
          <Icon name="x" size={18} />
        </button>
      </div>
    </aside>
  );
}

/** The same rule as `closedNotices`, for a document that is still being read. */
export function hideWhenClosed(mark: string): string {
  return `try{if((JSON.parse(localStorage.getItem("${storageKey}"))||[]).includes("${mark}"))document.currentScript.parentElement.hidden=true}catch{}`;
}
