import type { ReactNode } from "react";

type AccountSectionProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  text?: ReactNode;
  children: ReactNode;
};

/** One section of a page of the member's area. */
export function AccountSection({ id, title, text, children }: AccountSectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <div className="grid gap-1.5">
        <h2 id={id}>{title}</h2>
        {text ? <p className="max-w-[60ch] text-ui text-ink-muted wrap-anywhere">{text}</p> : null}
      </div>
      {children}
    </section>
  );
}
