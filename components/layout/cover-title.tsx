import type { ReactNode } from "react";
import { Unbroken } from "@/components/ui/unbroken";

type CoverTitleProps = {
  title: ReactNode;
  /** One sentence below. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** The low cover of ordinary pages: their title and at most one sentence. */
export function CoverTitle({ title, lead, children }: CoverTitleProps) {
  return (
    <div className="max-w-190 pt-3 pb-8 lg:pt-6 lg:pb-12">
      <h1>{unbroken(title)}</h1>
      {lead ? (
        <p className="mt-2.5 max-w-[50ch] text-lead text-cover-muted">{unbroken(lead)}</p>
      ) : null}
      {children}
    </div>
  );
}

const unbroken = (words: ReactNode) =>
  typeof words === "string" ? <Unbroken text={words} /> : words;

/** The high cover of home and Tanya Pustakawan. */
export function CoverDisplay({ title, lead, children }: CoverTitleProps) {
  return (
    <div className="max-w-190">
      <h1 className="text-display">{title}</h1>
      {lead ? <p className="mt-2.5 max-w-[50ch] text-lead text-cover-muted">{lead}</p> : null}
      {children}
    </div>
  );
}
