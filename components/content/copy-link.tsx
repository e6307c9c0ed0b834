"use client";

import { useState, useSyncExternalStore } from "react";

type CopyLinkProps = { url: string; label: string; copied: string; className: string };

const never = () => () => undefined;

/** Copies the page's address; without JavaScript, or where the browser cannot, it is not there. */
export function CopyLink({ url, label, copied, className }: CopyLinkProps) {
  const able = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  const [done, setDone] = useState(false);
  if (!able) return null;
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => {
          void navigator.clipboard.writeText(url).then(
            () => setDone(true),
            () => setDone(false),
          );
        }}
      >
        {label}
      </button>
      <span role="status" className="ml-3 text-ink-muted">
        {done ? copied : ""}
      </span>
    </>
  );
}
