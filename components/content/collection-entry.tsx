import { useTranslations } from "next-intl";
import type { CollectionContent } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locales";
import { LinksAndSource } from "./links-and-source";
import { RichTextView } from "./rich-text";
import { Spine } from "./spine";
import { TranslationNote } from "./translation-note";

type CollectionEntryProps = {
  slug: string;
  text: CollectionContent["id"];
  shared: CollectionContent["shared"];
  /** Set where the text is not in the language of the page. */
  lang: Locale | undefined;
  locale: Locale;
  translation: "missing" | "stale" | null;
};

/** One collection: spine, name, how much there is, what it is, where to begin. */
export function CollectionEntry({
  slug,
  text,
  shared,
  lang,
  locale,
  translation,
}: CollectionEntryProps) {
  const t = useTranslations("content");
  return (
    <article
      id={slug}
      aria-labelledby={`judul-${slug}`}
      className="grid grid-cols-[76px_minmax(0,1fr)] gap-x-5 border-t border-line py-6 md:gap-x-8"
    >
      <Spine material={shared.material} label={t(`materials.${shared.material}`)} />
      <div className="grid gap-3">
        <div lang={lang}>
          <h3 id={`judul-${slug}`} className="text-panel">
            {text.title}
          </h3>
          {text.count === "" ? null : (
            <p className="mt-1 font-semibold tabular-nums">{text.count}</p>
          )}
          <p className="mt-1 max-w-[62ch] text-ink-muted">{text.summary}</p>
        </div>
        {translation ? (
          <TranslationNote state={translation} originalHref={`/koleksi#${slug}`} />
        ) : null}
        {text.body.content.length > 0 ? (
          <div lang={lang}>
            <RichTextView text={text.body} locale={locale} headingLevel={4} />
          </div>
        ) : null}
        <LinksAndSource shared={shared} locale={locale} />
      </div>
    </article>
  );
}
