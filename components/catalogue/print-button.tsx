"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Prints the page; the portal's print style leaves out what is only for acting upon. */
export function PrintButton({ label }: { label: string }) {
  const able = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!able) return null;
  return (
    <button
      type="button"
      className="inline-flex min-h-9 items-center text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
      onClick={() => window.print()}
    >
      {label}
    </button>
  );
}
