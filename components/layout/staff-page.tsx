import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { Unbroken } from "@/components/ui/unbroken";

type StaffPageProps = {
  title: string;
  /** The page it belongs to; a part of the staff menu has none. */
  back?: { readonly href: string; readonly name: string };
  /** One sentence below the title, or a few. */
  lead?: string | undefined;
  /** What was just done, above everything: on a phone the head alone fills the screen. */
  notice?: ReactNode;
  /** What stands below the lead: where a document is, facts, what can be done. */
  head?: ReactNode;
  /** Sections with headings of their own stand further apart. */
  wide?: boolean;
  children?: ReactNode;
};

/** A page of the staff's house: the way back, its title, what it is for, and its parts with the same air between them. */
export function StaffPage({
  title,
  back,
  lead,
  notice,
  head,
  wide = false,
  children,
}: StaffPageProps) {
  return (
    <main
      id="isi"
      tabIndex={-1}
      className={classNames(
        "mx-auto grid max-w-306 px-4 py-8 md:px-8 lg:py-10",
        wide ? "gap-10" : "gap-8",
      )}
    >
      {notice}
      <header className="grid gap-2">
        {back ? (
          <p className="no-print text-ui">
            <TextLink href={back.href}>Kembali ke {back.name}</TextLink>
          </p>
        ) : null}
        <h1 className="wrap-anywhere">{title}</h1>
        {lead ? (
          <p className="max-w-[60ch] text-ink-muted">
            <Unbroken text={lead} />
          </p>
        ) : null}
        {head}
      </header>
      {children}
    </main>
  );
}
