import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { RichTextView } from "@/components/content/rich-text";
import { ShareLinks } from "@/components/content/share-links";
import { TranslationNote } from "@/components/content/translation-note";
import { HandOver } from "@/components/faq/hand-over";
import { HelpfulForm } from "@/components/faq/helpful-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { JsonLd } from "@/components/layout/json-ld";
import { ContentsList } from "@/components/ui/contents-list";
import type { FeedbackState } from "@/lib/faq/actions";
import { faqReader } from "@/lib/faq/queries";
import { formatShortDate, wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";
import { keptAnswer } from "@/lib/platform/form-answer";
import { textIn } from "@/lib/publishing/domain/content";
import { plainText } from "@/lib/publishing/domain/rich-text";
import { getPublished, listPublished } from "@/lib/publishing/queries";
import { LivePage } from "../../../live-page";
import { Missing } from "../../../missing";
import { absoluteHref, pageMetadata } from "../../../page-metadata";
import { foreignLang, translationState } from "../../../translation-state";
import { askHref } from "../../ask-href";

/** Rendered whole for each request: entries are data that staff edit. */
export const instant = false;

type EntryPageProps = { params: Promise<{ readonly slug: string }> };

/** Questions of the same part shown beside the answer. */
const relatedShown = 5;

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  await connection();
  const { slug } = await params;
  const [locale, entry] = await Promise.all([getLocale(), getPublished(faqReader, slug)]);
  if (entry === null) return { robots: { index: false } };
  const { text } = textIn(entry.content, locale);
  return pageMetadata({
    path: `/faq/${slug}`,
    title: text.question,
    description: plainText(text.answer),
    picture: `faq/${slug}`,
    article: { publishedAt: entry.firstPublishedAt },
  });
}

export default async function FaqEntryPage({ params }: EntryPageProps) {
  await connection();
  const { slug } = await params;
  const [locale, t, entries] = await Promise.all([
    getLocale(),
    getTranslations("faq"),
    listPublished(faqReader),
  ]);
  const entry = entries.find((one) => one.slug === slug);
  // The proxy has answered 404 already; this is for an entry withdrawn in between.
  if (!entry) return <Missing />;
  const { text, lang } = textIn(entry.content, locale);
  const { category, source } = entry.content.shared;
  const { date } = wallClockAt(entry.publishedAt, zoneOffsetMinutes.WIB);
  const state = translationState(entry, locale);
  const foreign = foreignLang(lang, locale);
  const related = entries.filter(
    (one) => one.slug !== slug && one.content.shared.category === category,
  );
  return (
    <LivePage
      path={`/faq/${slug}`}
      cover={
        <>
          <Breadcrumbs
            crumbs={[
              { path: "/faq", name: t("title") },
              { path: `/faq#${category}`, name: t(`categories.${category}`) },
            ]}
          />
          <CoverTitle
            title={foreign ? <span lang={foreign}>{text.question}</span> : text.question}
          />
        </>
      }
    >
      <JsonLd
        data={{
          "@type": "FAQPage",
          url: absoluteHref(locale, `/faq/${slug}`),
          inLanguage: lang,
          datePublished: entry.firstPublishedAt.toISOString(),
          dateModified: entry.publishedAt.toISOString(),
          mainEntity: [
            {
              "@type": "Question",
              name: text.question,
              acceptedAnswer: { "@type": "Answer", text: plainText(text.answer) },
            },
          ],
        }}
      />
      <div className="wrap section-space grid gap-12 lg:grid-cols-[minmax(0,1fr)_360px] lg:items-start lg:gap-18">
        <article className="grid gap-6">
          {state ? <TranslationNote state={state} originalHref={`/faq/${slug}`} /> : null}
          <div lang={foreign}>
            <RichTextView text={text.answer} locale={locale} />
          </div>
          <p className="text-small text-ink-muted">
            {source === "" ? null : (
              <span lang={locale === "id" ? undefined : "id"}>
                {t("entry.source", { source })}
                {". "}
              </span>
            )}
            {t("entry.date", { date: formatShortDate(date, locale) })}
          </p>
          <div className="grid gap-8 border-t border-line pt-6">
            <HelpfulForm
              documentId={entry.id}
              answered={await keptAnswer<FeedbackState>("faq-feedback")}
              words={{
                question: t("helpful.question"),
                yes: t("helpful.yes"),
                no: t("helpful.no"),
                thanks: t("helpful.thanks"),
                thanksNo: t("helpful.thanksNo"),
                failed: t("helpful.failed"),
                sending: t("helpful.sending"),
              }}
            />
            <ShareLinks url={absoluteHref(locale, `/faq/${slug}`)} title={text.question} />
          </div>
        </article>
        <div className="no-print grid gap-8">
          <HandOver
            title={t("handOver.title")}
            text={t("handOver.text")}
            button={t("handOver.button")}
            href={askHref(locale, "")}
          />
          {related.length > 0 ? (
            <section>
              <h2 className="mb-1 text-panel font-semibold">{t("entry.related")}</h2>
              <ContentsList
                lines={related.slice(0, relatedShown).map((one) => {
                  const other = textIn(one.content, locale);
                  return {
                    key: one.slug,
                    href: localHref(locale, `/faq/${one.slug}`),
                    name: other.text.question,
                    lang: foreignLang(other.lang, locale),
                  };
                })}
              />
            </section>
          ) : null}
        </div>
      </div>
    </LivePage>
  );
}
