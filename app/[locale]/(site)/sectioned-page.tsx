import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageSection } from "@/components/content/page-section";
import { CoverTitle } from "@/components/layout/cover-title";
import { Footnotes } from "@/components/layout/footnotes";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { ContentsList } from "@/components/ui/contents-list";
import { listSections } from "@/lib/content/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { LivePage } from "../live-page";
import { numberNotes } from "../section-notes";
import { foreignLang, translationState } from "../translation-state";

type SectionedPageProps = {
  /** Address without locale; its word is also the name under which staff file the sections. */
  path: "/profil" | "/kontak";
  locale: Locale;
  title: string;
  lead: string;
  /** Beside the sections, below their table of contents. */
  children?: ReactNode;
};

/** A page of sections that staff write, with a table of contents beside them. */
export async function SectionedPage({ path, locale, title, lead, children }: SectionedPageProps) {
  const [t, note, sections] = await Promise.all([
    getTranslations("content.pages"),
    getTranslations("tanya.notes"),
    listSections(path.slice(1)),
  ]);
  const shown = numberNotes(
    sections.map((section) => {
      const { text, lang } = textIn(section.content, locale);
      return { section, text, lang: foreignLang(lang, locale) };
    }),
  );
  const notes = shown.flatMap((section) =>
    section.notes.map(({ number, text }) => ({
      number,
      text: <span lang={section.lang}>{text}</span>,
      backLabel: note("back", { number }),
    })),
  );
  return (
    <LivePage path={path} cover={<CoverTitle title={title} lead={lead} />}>
      {shown.length === 0 ? (
        <div className="wrap section-space">
          <StateCard
            kind="empty"
            title={t("empty")}
            actions={<ButtonLink href={localHref(locale, "/tanya")}>{t("ask")}</ButtonLink>}
          >
            <p>{t("emptyText")}</p>
          </StateCard>
        </div>
      ) : (
        <div className="wrap section-space grid gap-12 lg:grid-cols-[280px_minmax(0,1fr)] lg:items-start lg:gap-18">
          <div className="grid gap-8 lg:sticky lg:top-8">
            <nav aria-label={t("contents")}>
              <h2 className="mb-2 text-panel font-semibold">{t("contents")}</h2>
              <ContentsList
                lines={shown.map(({ section, text, lang }) => ({
                  key: section.slug,
                  href: `#${section.slug}`,
                  name: text.title,
                  lang,
                }))}
              />
            </nav>
            {children}
          </div>
          <div className="grid gap-14">
            {shown.map(({ section, text, lang, notes: own }) => {
              const state = translationState(section, locale);
              return (
                <PageSection
                  key={section.slug}
                  slug={section.slug}
                  text={text}
                  shared={section.content.shared}
                  lang={lang}
                  locale={locale}
                  noteNumbers={own.map(({ number }) => number)}
                  translation={state && { state, originalHref: `${path}#${section.slug}` }}
                />
              );
            })}
          </div>
        </div>
      )}
      {notes.length > 0 ? <Footnotes title={note("title")} notes={notes} /> : null}
    </LivePage>
  );
}
