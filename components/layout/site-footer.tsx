import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";
import { KawungBand } from "./kawung";
import { footerNavigation } from "./navigation";
import { Brand } from "./site-header";

/** One schedule in the colophon: its name and its week in short lines. */
export type FooterHours = { name: string; lines: readonly string[] };

type SiteFooterProps = {
  /** Hours are data that staff edit: pages rendered at build time have none and leave the column out. */
  hours?: readonly FooterHours[] | undefined;
  /** Below them: how far they are from the reader's own clock. */
  hoursNote?: ReactNode;
};

/** The colophon: what a book says on its last page. */
export function SiteFooter({ hours, hoursNote }: SiteFooterProps) {
  const t = useTranslations("layout");
  return (
    <footer className="on-cover bg-cover-deep text-ui text-cover-ink">
      <KawungBand />
      <div className="wrap">
        <div
          className={
            hours
              ? "grid gap-8 pt-10 pb-8 sm:grid-cols-2 lg:grid-cols-[1.35fr_1.2fr_1fr_.9fr] lg:gap-10 lg:pt-14 lg:pb-10"
              : "grid gap-8 pt-10 pb-8 sm:grid-cols-2 lg:grid-cols-[1.8fr_1fr_1fr] lg:gap-10 lg:pt-14 lg:pb-10"
          }
        >
          <div>
            <Brand size={30} />
            <p className="mt-2 max-w-[34ch] text-cover-muted">{t("footer.address")}</p>
          </div>
          {hours ? <Hours hours={hours} note={hoursNote} /> : null}
          <Column title={t("footer.services")} entries={footerNavigation.services} />
          <Column title={t("footer.about")} entries={footerNavigation.about} />
        </div>
        <div className="flex flex-wrap justify-between gap-x-8 gap-y-1 border-t border-cover-line pt-4 pb-6 text-small text-cover-muted">
          <span>{t("footer.colophon")}</span>
          <span>{t("footer.law")}</span>
        </div>
      </div>
    </footer>
  );
}

function Hours({ hours, note }: { hours: readonly FooterHours[]; note: ReactNode }) {
  const t = useTranslations("layout");
  return (
    <div>
      <h2 className="mb-2.5 text-[1.125rem]">{t("footer.hours")}</h2>
      <ul className="tabular-nums">
        {hours.map(({ name, lines }) => (
          <li key={name} className="py-1.5">
            <b className="font-bold">{name}</b>
            {lines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <div className="text-small text-cover-muted">{note}</div>
    </div>
  );
}

type Entry = (typeof footerNavigation)["services" | "about"][number];

function Column({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <div className="no-print">
      <h2 className="mb-2.5 text-[1.125rem]">{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            <PageLink
              href={localHref(locale, entry.path)}
              className="inline-block py-1.5 text-cover-ink underline decoration-cover-muted decoration-1 underline-offset-[0.22em] hover:decoration-cover-ink"
            >
              {t(`nav.${entry.text}`)}
            </PageLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
