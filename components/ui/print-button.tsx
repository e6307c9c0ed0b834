"use client";

/** Prints the page; the portal's print style leaves out what is only for acting upon. Without JavaScript it is not there. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="inline-flex min-h-9 items-center text-small font-[550] text-primary noscript:hidden underline decoration-1 underline-offset-[0.22em]"
      onClick={() => window.print()}
    >
      {label}
    </button>
  );
}
