import type { ReactNode } from "react";

/** What was just done, on top of the page that it led to; the address names it, so that it takes the focus. */
export function SavedNotice({ children }: { children: ReactNode }) {
  return (
    <p
      id="kabar"
      role="status"
      tabIndex={-1}
      className="ribbon max-w-[66ch] scroll-mt-6 rounded-card border border-line bg-surface px-5 pb-4 text-ui font-semibold"
    >
      {children}
    </p>
  );
}
