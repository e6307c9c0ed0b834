import { ExternalLink, LogOut, Menu } from "lucide-react";
import { BrandMark } from "@/components/layout/kawung";
import { classNames } from "@/components/ui/class-names";
import { LeavingLink } from "./leaving-link";
import type { StaffLink } from "./rail-link";
import { RailLink } from "./rail-link";
import { nameWith, WaitingMark } from "./waiting-mark";

/** Where the desk puts its switch on phones. */
export const barSlotId = "bilah-meja";

type StaffBarProps = {
  links: readonly StaffLink[];
  /** Who is signed in, and as what, in words. */
  person: { readonly name: string; readonly role: string };
  /** Ends the session. */
  signOut: (form: FormData) => Promise<void>;
};

const itemClass =
  "grid min-h-14 w-full content-center justify-items-center gap-1 px-1 py-2 text-min leading-tight font-[550] text-cover-muted no-underline hover:text-cover-ink";

/** The green rail of staff pages, on phones a bar with a menu. Only what exists is linked. */
export function StaffBar({ links, person, signOut }: StaffBarProps) {
  return (
    <>
      <nav
        aria-label="Staf"
        className="on-cover sticky top-0 hidden h-dvh flex-col overflow-y-auto bg-cover py-3.5 text-cover-ink md:flex"
      >
        <span className="grid place-items-center pb-3.5 text-accent">
          <BrandMark size={38} />
        </span>
        {links.map((link) => (
          <RailLink key={link.href} {...link} className={itemClass} />
        ))}
        <LeavingLink href="/" className={classNames(itemClass, "mt-auto")}>
          <ExternalLink size={22} strokeWidth={1.75} aria-hidden="true" />
          Lihat situs
        </LeavingLink>
        <p className="mt-2 border-cover-muted/40 border-t px-0.5 pt-3 text-center text-min leading-tight">
          <span className="sr-only">Masuk sebagai </span>
          <b className="line-clamp-4 font-[650] wrap-anywhere">{person.name}</b>
          <span className="sr-only">, </span>
          <span className="mt-1 block text-cover-muted">{person.role}</span>
        </p>
        <form action={signOut}>
          <button type="submit" className={itemClass}>
            <LogOut size={22} strokeWidth={1.75} aria-hidden="true" />
            Keluar
          </button>
        </form>
      </nav>
      <header className="no-print on-cover sticky top-0 z-20 flex h-16 items-center gap-4 bg-cover px-4 text-cover-ink md:hidden">
        <span className="text-accent">
          <BrandMark size={34} />
        </span>
        <div id={barSlotId} className="flex min-w-0 flex-1" />
        <details className="relative">
          <summary
            aria-label="Menu"
            className="-mr-2 grid size-11 list-none place-items-center [&::-webkit-details-marker]:hidden"
          >
            <Menu size={24} strokeWidth={1.75} aria-hidden="true" />
          </summary>
          <nav
            aria-label="Staf"
            className="absolute top-full right-0 z-20 mt-2.5 grid w-56 rounded-card bg-cover-deep p-1.5 shadow-float"
          >
            <p className="mb-1.5 border-cover-muted/40 border-b px-3 py-2 text-small leading-snug">
              <span className="sr-only">Masuk sebagai </span>
              <b className="block font-[650] wrap-anywhere">{person.name}</b>
              <span className="sr-only">, </span>
              <span className="text-cover-muted">{person.role}</span>
            </p>
            {links.map(({ href, label, waiting }) => (
              <LeavingLink
                key={href}
                href={href}
                name={nameWith(label, waiting)}
                className="flex min-h-11 items-center justify-between gap-3 rounded-label px-3 text-cover-ink no-underline"
              >
                {label}
                <WaitingMark waiting={waiting} />
              </LeavingLink>
            ))}
            <LeavingLink
              href="/"
              className="flex min-h-11 items-center gap-2 rounded-label px-3 text-cover-ink no-underline"
            >
              <ExternalLink size={18} strokeWidth={2} aria-hidden="true" />
              Lihat situs
            </LeavingLink>
            <form action={signOut}>
              <button
                type="submit"
                className="flex min-h-11 w-full items-center gap-2 rounded-label px-3"
              >
                <LogOut size={18} strokeWidth={2} aria-hidden="true" />
                Keluar
              </button>
            </form>
          </nav>
        </details>
      </header>
    </>
  );
}
