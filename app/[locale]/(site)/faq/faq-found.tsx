import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { RichTextView } from "@/components/content/rich-text";
import { CatalogueOffer } from "@/components/faq/catalogue-offer";
import { HandOver, NearHeading } from "@/components/faq/hand-over";
import { ResultRows } from "@/components/faq/result-rows";
import { PageLink } from "@/components/ui/page-link";
import { noteSearch } from "@/lib/faq/mutations";
import { faqReader, searchFaq } from "@/lib/faq/queries";
import { formatShortDate, wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { textIn } from "@/lib/publishing/domain/content";
import { getPublished } from "@/lib/publishing/queries";
import { askHref } from "../ask-href";

/** Rows shown below the opened answer. */
const resultsShown = 8;

/**
 * What the FAQ knows of a query: the best entry opened as an article, then the rest as rows. When it does not know, the
 * way to a librarian stands first, with the question carried along.
 */
export async function FaqFound({ query, locale }: { query: string; locale: Locale }) {
  const [t, { results, answered }] = await Promise.all([
    getTranslations("faq"),
    searchFaq({ query, locale, limit: resultsShown }),
  ]);
  await noteSearch(addressGroup(clientAddress(await headers())), query, locale, answered);
  const rows = results.map(({ snippet, ...entry }) => ({ ...entry, snippetSegments: snippet }));
  const [best] = results;
  const others = answered ? rows.slice(1) : rows;
  const offer = (
    <CatalogueOffer
      words={{
        catalogueLead: t("unanswered.catalogueLead"),
        catalogue: t("unanswered.catalogue", { query: "{query}" }),
      }}
      query={query}
      locale={locale}
    />
  );
  return (
    <div className="grid gap-12">
      {answered && best ? (
        <OpenedEntry slug={best.slug} locale={locale} />
      ) : (
        <HandOver
          unanswered
          title={t("unanswered.title")}
          text={t("unanswered.text")}
          button={t("handOver.button")}
          href={askHref(locale, query)}
          elsewhere={offer}
        />
      )}
      {others.length > 0 ? (
        <section aria-labelledby="hasil-lain">
          {answered ? (
            <h2 id="hasil-lain" className="mb-4 text-panel font-semibold">
              {t("found.others")}
            </h2>
          ) : (
            <NearHeading
              id="hasil-lain"
              title={t("unanswered.possible")}
              text={t("unanswered.possibleText")}
            />
          )}
          <ResultRows rows={others} locale={locale} />
        </section>
      ) : null}
      {answered ? offer : null}
      {answered ? (
        <HandOver
          title={t("handOver.title")}
          text={t("handOver.text")}
          button={t("handOver.button")}
          href={askHref(locale, query)}
        />
      ) : null}
    </div>
  );
}

/** The best entry as an article: serif title, answer, source and date. */
async function OpenedEntry({ slug, locale }: { slug: string; locale: Locale }) {
  const [t, entry] = await Promise.all([getTranslations("faq"), getPublished(faqReader, slug)]);
  if (entry === null) return null;
  const { text, lang } = textIn(entry.content, locale);
  const { date } = wallClockAt(entry.publishedAt, zoneOffsetMinutes.WIB);
  const { source } = entry.content.shared;
  return (
    <article aria-labelledby="jawaban" className="max-w-[66ch]">
      <h2 id="jawaban" lang={lang === locale ? undefined : lang} className="mb-4">
        {text.question}
      </h2>
      <div lang={lang === locale ? undefined : lang}>
        <RichTextView text={text.answer} locale={locale} headingLevel={3} />
      </div>
      <p className="mt-5 text-small text-ink-muted">
        {source === "" ? null : (
          <>
            {t("entry.source", { source })}
            {". "}
          </>
        )}
        {t("entry.date", { date: formatShortDate(date, locale) })}
      </p>
      <p className="mt-2 text-ui">
        <PageLink
          href={localHref(locale, `/faq/${slug}`)}
          className="font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
        >
          {t("found.open")}
        </PageLink>
      </p>
    </article>
  );
}
