import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageFrame } from "./page-frame";
import type { FooterHours } from "./site-footer";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type SitePageProps = {
  /** Address of this page without locale, beginning with `/`. */
  path: string;
  /** `?q=…` of this address, kept when the language is switched. */
  search?: string | undefined;
  /** Stands in the green cover; holds the page's `h1`. */
  cover: ReactNode;
  motif?: boolean;
  /** The demo says so on every page that was rendered for this request. */
  demo?: boolean;
  hours?: readonly FooterHours[] | undefined;
  /** Below the hours of the colophon. */
  hoursNote?: ReactNode;
  /** Announcements, above the cover. */
  notices?: ReactNode;
  /** Id of what the skip link leads to where a page's content begins on its cover: a search. */
  start?: string | undefined;
  children: ReactNode;
};

/** The frame of every public page: skip link, demo banner, announcements, cover, content, colophon. */
export function SitePage({
  path,
  search,
  cover,
  motif = false,
  demo = false,
  hours,
  hoursNote,
  notices,
  start,
  children,
}: SitePageProps) {
  return (
    <PageFrame>
      <SkipLink to={start} />
      {demo ? <DemoBanner /> : null}
      {notices}
      <SiteHeader path={path} search={search} motif={motif}>
        {cover}
      </SiteHeader>
      <main id="isi" tabIndex={-1} className="grow">
        {children}
      </main>
      <SiteFooter hours={hours} hoursNote={hoursNote} />
    </PageFrame>
  );
}

/** First stop of the keyboard; leads to `#isi`, the id of `main`, unless the page's content begins before it. */
export function SkipLink({ to = "isi" }: { to?: string | undefined }) {
  const t = useTranslations("layout");
  return (
    <a
      href={`#${to}`}
      className="sr-only bg-surface font-semibold text-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-control focus:px-4 focus:py-3 focus:shadow-float"
    >
      {t("skip")}
    </a>
  );
}

/** One line above the cover while the demo runs (its accounts and their password are public). */
export function DemoBanner() {
  const t = useTranslations("layout");
  return (
    <aside aria-label={t("demo.label")} className="bg-accent-soft text-min text-ink md:text-small">
      <p className="wrap py-1.5 md:py-2">
        <b className="font-[650]">{t("demo.label")}.</b> {t("demo.text")}
      </p>
    </aside>
  );
}
