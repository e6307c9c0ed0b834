"use client";

import { useState, useSyncExternalStore } from "react";

type CopyTextProps = { text: string; label: string; copied: string };

const never = () => () => undefined;

/** Copies a text, such as a citation; without JavaScript, or where the browser cannot, it is not there. */
export function CopyText({ text, label, copied }: CopyTextProps) {
  const able = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  const [done, setDone] = useState(false);
  if (!able) return null;
  return (
    <span className="no-print inline-flex flex-wrap items-center gap-x-3">
      <button
        type="button"
        className={linkClass}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(
            () => setDone(true),
            () => setDone(false),
          );
        }}
      >
        {label}
      </button>
      <span role="status" className="text-ink-muted">
        {done ? copied : ""}
      </span>
    </span>
  );
}

/** Prints the page; the portal's print style leaves out what is only for acting upon. */
export function PrintButton({ label }: { label: string }) {
  const able = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!able) return null;
  return (
    <button type="button" className={linkClass} onClick={() => window.print()}>
      {label}
    </button>
  );
}

const linkClass =
  "inline-flex min-h-9 items-center text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em]";
