import type { ReactNode } from "react";

type SectionHeadProps = {
  id: string;
  title: string;
  /** The link to all of it, at the right. */
  children?: ReactNode;
};

/** Title of a section with, at the right, the way to everything of its kind. */
export function SectionHead({ id, title, children }: SectionHeadProps) {
  return (
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 md:mb-6">
      <h2 id={id}>{title}</h2>
      {children ? <p className="text-ui">{children}</p> : null}
    </div>
  );
}
