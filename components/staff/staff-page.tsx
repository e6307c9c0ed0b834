import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { Unbroken } from "@/components/ui/unbroken";

type StaffPageProps = {
  title: string;
  /** The page it belongs to; a part of the staff menu has none. */
  back?: { readonly href: string; readonly name: string };
  /** One sentence below the title, or a few. */
  lead?: string;
  /** What stands below that: where a document is, what can be done. */
  head?: ReactNode;
  children: ReactNode;
};

/** A page of the staff's house: the way back, its title, what it is for, and its parts with the same air between them. */
export function StaffPage({ title, back, lead, head, children }: StaffPageProps) {
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-8 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        {back ? (
          <p className="text-ui">
            <TextLink href={back.href}>Kembali ke {back.name}</TextLink>
          </p>
        ) : null}
        <h1>{title}</h1>
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
