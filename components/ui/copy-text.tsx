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

/**
 * Copies a text, such as a citation or an address. Without JavaScript it is not there; where the browser cannot copy it is
 * not seen, but keeps its room: what stands below must not move under a finger when the page comes alive.
 */
export function CopyText({ text, label, copied, className = linkClass }: CopyTextProps) {
  const able = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => true,
  );
  const [done, setDone] = useState(false);
  return (
    <span
      className={`no-print inline-flex flex-wrap items-center gap-x-3 noscript:hidden ${able ? "" : "invisible"}`}
    >
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
