import { useTranslations } from "next-intl";
import { NoteMark } from "@/components/layout/footnotes";
import { Unbroken } from "@/components/ui/unbroken";
import type { PageContent } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locales";
import { LinksAndSource } from "./links-and-source";
import { RichTextView } from "./rich-text";
import { TranslationNote } from "./translation-note";

type PageSectionProps = {
  slug: string;
  text: PageContent["id"];
  shared: PageContent["shared"];
  /** Set where the text is not in the language of the page. */
  lang: Locale | undefined;
  locale: Locale;
  /** Numbers of the section's notes, which stand at the end of the page. */
  noteNumbers: readonly number[];
  translation: { readonly state: "missing" | "stale"; readonly originalHref: string } | null;
};

/** A section of a page that staff write: title, lead, facts as a list of definitions, text, links, notes. */
export function PageSection({
  slug,
  text,
  shared,
  lang,
  locale,
  noteNumbers,
  translation,
}: PageSectionProps) {
  const note = useTranslations("tanya.notes");
  return (
    <section aria-labelledby={slug} className="grid content-start gap-5">
      <div lang={lang}>
        <h2 id={slug}>{text.title}</h2>
        {text.lead === "" && noteNumbers.length === 0 ? null : (
          <p className="mt-2 max-w-[58ch] text-lead text-ink-muted">
            {text.lead}
            {noteNumbers.map((number, place) => (
              // Room for a finger between two marks.
              <span key={number} className={place === 0 ? "ml-1" : "ml-5"}>
                <NoteMark number={number} label={note("mark", { number })} />
              </span>
            ))}
          </p>
        )}
      </div>
      {translation ? <TranslationNote {...translation} /> : null}
      {text.facts.length > 0 ? (
        <dl lang={lang} className="max-w-180 border-b border-line text-ui">
          {text.facts.map(({ term, value }) => (
            <div
              key={`${term} ${value}`}
              className="grid gap-x-6 border-t border-line py-2.5 md:grid-cols-[220px_1fr]"
            >
              <dt className="font-[650]">{term}</dt>
              <dd>
                <Unbroken text={value} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div lang={lang}>
        <RichTextView text={text.body} locale={locale} headingLevel={3} />
      </div>
      <LinksAndSource shared={shared} locale={locale} />
    </section>
  );
}
