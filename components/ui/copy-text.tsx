"use client";

import { useState, useSyncExternalStore } from "react";

type CopyTextProps = {
  text: string;
  label: string;
  copied: string;
  /** Looks of the button; those of a small link without. */
  className?: string;
};

const never = () => () => undefined;

const linkClass =
  "inline-flex min-h-9 items-center text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em]";

/** Copies a text, such as a citation or an address; without JavaScript, or where the browser cannot, it is not there. */
export function CopyText({ text, label, copied, className = linkClass }: CopyTextProps) {
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
        className={className}
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
