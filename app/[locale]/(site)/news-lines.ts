import type { NewsLine } from "@/components/content/news-list";
import type { NewsContent } from "@/lib/content/schema";
import { formatDate } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import type { PublishedDocument } from "@/lib/publishing/types";

/** Published news as a list shows it. */
export function toNewsLine(
  { slug, content }: PublishedDocument<NewsContent>,
  locale: Locale,
): NewsLine {
  const { text, lang } = textIn(content, locale);
  const { date, unit, imageId } = content.shared;
  return {
    slug,
    lang,
    unit,
    title: text.title,
    summary: text.summary,
    isoDate: date,
    date: formatDate(date, locale),
    picture: imageId === null ? null : { id: imageId, alt: text.imageAlt },
  };
}
