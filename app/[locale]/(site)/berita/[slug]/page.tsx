import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { NewsList, Picture } from "@/components/content/news-list";
import { RichTextView } from "@/components/content/rich-text";
import { ShareLinks } from "@/components/content/share-links";
import { TranslationNote } from "@/components/content/translation-note";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { JsonLd } from "@/components/layout/json-ld";
import { getNews, listNews } from "@/lib/content/queries";
import { formatDate } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";
import { siteOrigin } from "@/lib/platform/site-address";
import { textIn } from "@/lib/publishing/domain/content";
import { LivePage } from "../../../live-page";
import { Missing } from "../../../missing";
import { absoluteHref, pageMetadata } from "../../../page-metadata";
import { foreignLang, translationState } from "../../../translation-state";
import { toNewsLine } from "../../news-lines";

/** Rendered whole for each request: news are data that staff edit. */
export const instant = false;

type NewsPageProps = { params: Promise<{ readonly slug: string }> };

/** Other news below the article. */
const othersShown = 3;

export async function generateMetadata({ params }: NewsPageProps): Promise<Metadata> {
  await connection();
  const { slug } = await params;
  const [locale, news] = await Promise.all([getLocale(), getNews(slug)]);
  if (news === null) return { robots: { index: false } };
  const { text } = textIn(news.content, locale);
  return pageMetadata({
    path: `/berita/${slug}`,
    title: text.title,
    description: text.summary,
    picture: `berita/${slug}`,
    article: { publishedAt: news.firstPublishedAt },
  });
}

export default async function NewsArticlePage({ params }: NewsPageProps) {
  await connection();
  const { slug } = await params;
  const [locale, t, all] = await Promise.all([
    getLocale(),
    getTranslations("content.news"),
    listNews(),
  ]);
  const news = all.find((one) => one.slug === slug);
  // The proxy has answered 404 already; this is for news withdrawn in between.
  if (!news) return <Missing />;
  const { text, lang } = textIn(news.content, locale);
  const { date, unit, imageId } = news.content.shared;
  const foreign = foreignLang(lang, locale);
  const state = translationState(news, locale);
  const address = absoluteHref(locale, `/berita/${slug}`);
  const others = all.filter((one) => one.slug !== slug).slice(0, othersShown);
  return (
    <LivePage
      path={`/berita/${slug}`}
      cover={
        <>
          <Breadcrumbs crumbs={[{ path: "/berita", name: t("title") }]} />
          <CoverTitle
            title={<span lang={foreign}>{text.title}</span>}
            lead={t("by", { date: formatDate(date, locale), unit })}
          />
        </>
      }
    >
      <JsonLd
        data={{
          "@type": "NewsArticle",
          headline: text.title,
          description: text.summary,
          url: address,
          mainEntityOfPage: address,
          inLanguage: lang,
          datePublished: date,
          dateModified: news.publishedAt.toISOString(),
          image: [
            imageId === null
              ? `${siteOrigin()}${localHref(locale, `/gambar/berita/${slug}`)}`
              : `${siteOrigin()}/api/pictures/${imageId}`,
          ],
          author: { "@type": "Organization", name: unit },
          publisher: { "@id": `${siteOrigin()}/#perpustakaan` },
        }}
      />
      <div className="wrap section-space grid gap-14">
        <article className="grid max-w-180 gap-6">
          {state ? <TranslationNote state={state} originalHref={`/berita/${slug}`} /> : null}
          {imageId === null ? null : <Picture id={imageId} alt={text.imageAlt} />}
          <div lang={foreign} className="grid gap-6">
            <p className="max-w-[58ch] text-lead text-ink-muted">{text.summary}</p>
            <RichTextView text={text.body} locale={locale} />
          </div>
          <div className="border-t border-line pt-6">
            <ShareLinks url={address} title={text.title} />
          </div>
        </article>
        {others.length > 0 ? (
          <section aria-labelledby="berita-lain">
            <h2 id="berita-lain" className="mb-4">
              {t("older")}
            </h2>
            <NewsList news={others.map((entry) => toNewsLine(entry, locale))} locale={locale} />
          </section>
        ) : null}
      </div>
    </LivePage>
  );
}
