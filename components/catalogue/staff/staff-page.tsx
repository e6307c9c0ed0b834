import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";

type StaffPageProps = {
  title: ReactNode;
  /** Where this page was come from: *Kembali ke Katalog*. */
  back?: { readonly href: string; readonly label: string };
  /** One plain sentence on what the page is for. */
  intro?: ReactNode;
  /** What was just done, above everything: on a phone the head alone fills the screen. */
  notice?: ReactNode;
  /** What belongs to the head besides: facts, deeds. */
  head?: ReactNode;
  /** Sections with headings of their own stand further apart. */
  wide?: boolean;
  children?: ReactNode;
};

/** The frame of a page of `/staf/katalog`: the way back, its title, and what it is for. */
export function StaffPage({
  title,
  back,
  intro,
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
          <p className="text-ui">
            <TextLink href={back.href}>{back.label}</TextLink>
          </p>
        ) : null}
        <h1 className="wrap-anywhere">{title}</h1>
        {intro ? <p className="max-w-[60ch] text-ink-muted">{intro}</p> : null}
        {head}
      </header>
      {children}
    </main>
  );
}

/** The way back from the catalogue's own pages. */
export const backToCatalogue = { href: "/staf/katalog", label: "Kembali ke Katalog" } as const;
