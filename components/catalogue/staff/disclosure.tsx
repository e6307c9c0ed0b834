import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = {
  label: ReactNode;
  /** Open as the page comes: what is in it wants an answer. */
  open?: boolean;
  children: ReactNode;
};

/** What is shown when asked for; the arrow says that it opens here and leads nowhere. Works without JavaScript. */
export function Disclosure({ label, open = false, children }: DisclosureProps) {
  return (
    <details open={open || undefined} className="group">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-ui font-[550] text-primary [&::-webkit-details-marker]:hidden">
        <ChevronDown
          size={18}
          strokeWidth={2}
          aria-hidden="true"
          className="shrink-0 group-open:rotate-180"
        />
        <span className="underline decoration-1 underline-offset-[0.22em] wrap-anywhere">
          {label}
        </span>
      </summary>
      {children}
    </details>
  );
}
