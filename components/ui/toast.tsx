"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { ToastMessage, ToastShelf } from "./toast-shelf";

type ToastRegionProps = {
  /** Errors that need an answer do not belong there. */
  shelf: ToastShelf;
  /** Accessible name of the cross: *Tutup*. */
  closeLabel: string;
};

/**
 * Notices that come and go, bottom left, on phones below the bar and the tabs of the page. The region is always there,
 * so additions are spoken; it takes no presses, only the notices themselves do.
 */
export function ToastRegion({ shelf, closeLabel }: ToastRegionProps) {
  const toasts = useSyncExternalStore(shelf.subscribe, shelf.getToasts, shelf.getToasts);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 top-32 z-20 grid gap-3 md:inset-x-auto md:top-auto md:bottom-6 md:left-6 md:max-w-96"
    >
      {toasts.map((toast) => (
        <Toast key={toast.key} toast={toast} shelf={shelf} closeLabel={closeLabel} />
      ))}
    </div>
  );
}

function Toast({ toast, shelf, closeLabel }: ToastRegionProps & { toast: ToastMessage }) {
  const { key, text } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock, nothing is hidden there
    <div
      className="on-cover pointer-events-auto flex animate-rise items-center gap-3 rounded-card bg-toast py-1 pr-1 pl-4 text-ui text-cover-ink shadow-float"
      onPointerEnter={(event) => {
        // A finger that taps stays "inside" on some phones: only a pointer that hovers holds it.
        if (event.pointerType === "mouse") shelf.hold(key);
      }}
      onPointerLeave={() => shelf.release(key)}
      onFocus={() => shelf.hold(key)}
      onBlur={() => shelf.release(key)}
    >
      <span className="py-2">{text}</span>
      <button
        type="button"
        aria-label={closeLabel}
        onClick={() => shelf.dismiss(key)}
        className="ml-auto grid size-11 shrink-0 place-items-center rounded-control text-cover-muted hover:text-cover-ink"
      >
        <X size={20} strokeWidth={2} aria-hidden="true" />
      </button>
    </div>
  );
}
