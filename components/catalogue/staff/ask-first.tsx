import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

type AskFirstProps = {
  /** What is asked for: *Tarik rekaman*. */
  label: string;
  /** What it brings about. */
  consequence: string;
  /** A refused deed stays open, with why. */
  open: boolean;
  /** The form with the button that does it. */
  children: ReactNode;
};

/** A deed that is not done by one press: it is said first what it brings about. Works without JavaScript. */
export function AskFirst({ label, consequence, open, children }: AskFirstProps) {
  return (
    <details open={open || undefined} className="max-w-[60ch]">
      <summary
        className={`${buttonClass({ variant: "outline", compact: true })} cursor-pointer [&::-webkit-details-marker]:hidden`}
      >
        {label}
      </summary>
      <div className="mt-3 grid gap-3 rounded-card border border-line bg-surface p-4">
        <p className="text-ui">{consequence}</p>
        {children}
      </div>
    </details>
  );
}
