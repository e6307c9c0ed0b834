"use client";

import type { ComponentType, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useMedia } from "./use-media";

type ChatButtonProps = {
  readonly locale: "id" | "en";
  /** `/tanya` in the language of the page. */
  readonly href: string;
  readonly label: string;
  /** Accessible name of the cross. */
  readonly dismissLabel: string;
  /** Below the question of the panel's form. */
  readonly belowQuestion?: ReactNode;
};

type Panel = ComponentType<{
  locale: "id" | "en";
  belowQuestion?: ReactNode;
  onClose: () => void;
}>;

const dismissedKey = "tombol-tanya";
/** The panel needs 400 × 640 beside the text; below, the page itself is the better place. */
const wide = "(width >= 48rem)";

/**
 * The way to a librarian on every public page: a pill bottom right, on phones a bar at the foot for which the page
 * keeps room. A plain link to `/tanya` without JavaScript and on phones; from 768 px it opens the panel.
 */
export function ChatButton({ locale, href, label, dismissLabel, belowQuestion }: ChatButtonProps) {
  const isWide = useMedia(wide);
  const [dismissed, setDismissed] = useState(false);
  const [Panel, setPanel] = useState<Panel | null>(null);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    setDismissed(isDismissed());
  }, []);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (dismissed) return null;
  if (open && Panel && isWide)
    return <Panel locale={locale} belowQuestion={belowQuestion} onClose={() => setOpen(false)} />;
  const openPanel = async () => {
    const loaded = await import("./chat-panel").catch(() => null);
    if (!loaded) {
      window.location.assign(href);
      return;
    }
    setPanel(() => loaded.default);
    setOpen(true);
  };
  const content = (
    <>
      <Icon name="message" size={20} />
      {label}
    </>
  );
  return (
    <>
      <div aria-hidden="true" className="no-print h-14 bg-cover-deep md:h-16" />
      <aside
        aria-label={label}
        data-foot-bar=""
        className="no-print fixed inset-x-0 bottom-0 z-10 flex border-t border-primary bg-surface text-primary md:inset-x-auto md:right-6 md:bottom-6 md:rounded-full md:border-[1.5px] md:shadow-float"
      >
        {isWide ? (
          <button
            ref={button}
            type="button"
            onClick={() => void openPanel()}
            className={buttonClass}
          >
            {content}
          </button>
        ) : (
          <a href={href} className={buttonClass}>
            {content}
          </a>
        )}
        <button
          type="button"
          aria-label={dismissLabel}
          onClick={() => {
            dismiss();
            setDismissed(true);
          }}
          className="grid min-h-14 w-12 shrink-0 place-items-center text-ink-muted noscript:hidden hover:text-ink -outline-offset-3 md:min-h-12 md:rounded-r-full"
        >
          <Icon name="x" size={18} />
        </button>
      </aside>
    </>
  );
}

const buttonClass =
  "inline-flex min-h-14 flex-1 items-center justify-center gap-2.5 pl-12 text-base font-[650] text-primary no-underline hover:text-primary-hover -outline-offset-3 md:min-h-12 md:rounded-l-full md:pl-5 md:pr-1";

/** For this visit only: who hides it today may need it tomorrow. */
function isDismissed(): boolean {
  try {
    return sessionStorage.getItem(dismissedKey) !== null;
  } catch {
    return false;
  }
}

function dismiss(): void {
  try {
    sessionStorage.setItem(dismissedKey, "1");
  } catch {
    // A browser without storage shows it again on the next page.
  }
}
