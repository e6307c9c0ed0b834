"use client";

import type { ReactNode } from "react";
import { useEffect, useState } from "react";

/** Long enough to read two lines; it waits while pointed at or focused (WCAG 2.2.1). */
const shownMilliseconds = 6000;

export type ToastMessage = { key: string; icon?: ReactNode; text: ReactNode; action?: ReactNode };

type ToastRegionProps = {
  /** Newest last. Errors that need an answer do not belong here. */
  toasts: readonly ToastMessage[];
  /** Called when a toast has been shown long enough. */
  onDismiss: (key: string) => void;
};

/** Notices that come and go, bottom left, on phones at the top. The region is always there, so additions are spoken. */
export function ToastRegion({ toasts, onDismiss }: ToastRegionProps) {
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 top-4 z-20 grid gap-3 md:inset-x-auto md:top-auto md:bottom-6 md:left-6 md:max-w-96"
    >
      {toasts.map((toast) => (
        <Toast key={toast.key} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function Toast({ toast, onDismiss }: { toast: ToastMessage; onDismiss: (key: string) => void }) {
  const [held, setHeld] = useState(false);
  const { key } = toast;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDismiss(key), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [held, key, onDismiss]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock, nothing is hidden there
    <div
      className="on-cover pointer-events-auto flex animate-rise items-center gap-3 rounded-card bg-toast px-4 py-3 text-ui text-cover-ink shadow-float"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.icon}
      <span>{toast.text}</span>
      {toast.action ? <span className="ml-auto font-[650] text-accent">{toast.action}</span> : null}
    </div>
  );
}
