import type { ReactNode } from "react";

/** Patron pages choose their own frame: `SitePage` around a page, nothing but a bar around a conversation. */
export default function PatronLayout({ children }: { children: ReactNode }) {
  return children;
}
