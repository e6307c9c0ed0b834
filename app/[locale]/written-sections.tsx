import { getTranslations } from "next-intl/server";
import { PageSection } from "@/components/content/page-section";
import { Footnotes } from "@/components/layout/footnotes";
import { listSections } from "@/lib/content/queries";
import type { Locale } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { numberNotes } from "./section-notes";
import { foreignLang, translationState } from "./translation-state";

type WrittenSectionsProps = {
  /** The address under which staff file them, without the first slash. */
  of: string;
  locale: Locale;
};

/** What staff write at the end of a page, with its notes; nothing where they have written nothing. */
export async function WrittenSections({ of, locale }: WrittenSectionsProps) {
  const [t, sections] = await Promise.all([getTranslations("tanya.notes"), listSections(of)]);
  if (sections.length === 0) return null;
  const shown = numberNotes(
    sections.map((section) => ({ section, ...textIn(section.content, locale) })),
  );
  return (
    <>
      <div className="wrap section-space grid gap-12 lg:grid-cols-2 lg:gap-18">
        {shown.map(({ section, text, lang, notes }) => {
          const state = translationState(section, locale);
          return (
            <PageSection
              key={section.slug}
              slug={section.slug}
              text={text}
              shared={section.content.shared}
              lang={foreignLang(lang, locale)}
              locale={locale}
              noteNumbers={notes.map(({ number }) => number)}
              translation={state && { state, originalHref: `/${of}#${section.slug}` }}
            />
          );
        })}
      </div>
      <Footnotes
        title={t("title")}
        notes={shown.flatMap(({ notes, lang }) =>
          notes.map(({ number, text }) => ({
            number,
            text: <span lang={foreignLang(lang, locale)}>{text}</span>,
            backLabel: t("back", { number }),
          })),
        )}
      />
    </>
  );
}
