import { getTranslations } from "next-intl/server";
import { StateCard } from "@/components/ui/card";
import { ContentsList } from "@/components/ui/contents-list";
import { faqReader } from "@/lib/faq/queries";
import { faqCategories } from "@/lib/faq/schema";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { listPublished } from "@/lib/publishing/queries";

/** The FAQ without a query: its parts as a table of contents with counts, then the questions of each part. */
export async function FaqContents({ locale }: { locale: Locale }) {
  const [t, entries] = await Promise.all([getTranslations("faq"), listPublished(faqReader)]);
  if (entries.length === 0)
    return (
      <StateCard kind="empty" title={t("empty")}>
        <p>{t("emptyText")}</p>
      </StateCard>
    );
  const parts = faqCategories
    .map((category) => ({
      category,
      entries: entries.filter(({ content }) => content.shared.category === category),
    }))
    .filter((part) => part.entries.length > 0);
  return (
    <div className="grid gap-12 lg:grid-cols-[360px_minmax(0,1fr)] lg:items-start lg:gap-18">
      <section aria-labelledby="pokok" className="lg:sticky lg:top-8">
        <h2 id="pokok" className="mb-3">
          {t("categories.title")}
        </h2>
        <ContentsList
          leaders
          lines={parts.map((part) => ({
            key: part.category,
            href: `#${part.category}`,
            name: t(`categories.${part.category}`),
            amount: String(part.entries.length),
          }))}
        />
      </section>
      <div className="grid gap-12">
        {parts.map((part) => (
          <section key={part.category} aria-labelledby={part.category}>
            <h2
              id={part.category}
              className="border-b-[1.5px] border-control pb-2 text-panel font-semibold"
            >
              {t(`categories.${part.category}`)}
            </h2>
            <ContentsList
              lines={part.entries.map(({ slug, content }) => {
                const { text, lang } = textIn(content, locale);
                return {
                  key: slug,
                  href: localHref(locale, `/faq/${slug}`),
                  name: text.question,
                  lang: lang === locale ? undefined : lang,
                };
              })}
            />
          </section>
        ))}
      </div>
    </div>
  );
}
