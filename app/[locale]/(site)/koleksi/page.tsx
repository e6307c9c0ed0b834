import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CollectionEntry } from "@/components/content/collection-entry";
import { CoverTitle } from "@/components/layout/cover-title";
import { Shelf } from "@/components/layout/shelf";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { ContentsList } from "@/components/ui/contents-list";
import { listCollections } from "@/lib/content/queries";
import { collectionGroups } from "@/lib/content/schema";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { foreignLang, translationState } from "../../translation-state";

/** Rendered whole for each request: collections are data that staff edit. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("content.collections");
  return pageMetadata({
    path: "/koleksi",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/koleksi",
  });
}

/** What the library holds: a table of contents with the counts as the sources give them, then each collection. */
export default async function CollectionsPage() {
  await connection();
  const [locale, t, words, collections] = await Promise.all([
    getLocale(),
    getTranslations("content.collections"),
    getTranslations("content"),
    listCollections(),
  ]);
  const groups = collectionGroups
    .map((group) => ({
      group,
      entries: collections.filter(({ content }) => content.shared.group === group),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <LivePage path="/koleksi" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      {groups.length === 0 ? (
        <div className="wrap section-space grid gap-12">
          <StateCard
            kind="empty"
            title={t("empty")}
            actions={<ButtonLink href={localHref(locale, "/tanya")}>{t("ask")}</ButtonLink>}
          >
            <p>{t("emptyText")}</p>
          </StateCard>
          <Shelf locale={locale} />
        </div>
      ) : (
        <>
          <section aria-labelledby="isi-koleksi" className="wrap section-space">
            <h2 id="isi-koleksi" className="mb-4">
              {t("contents")}
            </h2>
            <div className="md:columns-2 md:gap-18">
              <ContentsList
                leaders
                lines={collections.map(({ slug, content }) => {
                  const { text, lang } = textIn(content, locale);
                  return {
                    key: slug,
                    href: `#${slug}`,
                    name: text.title,
                    amount: text.count,
                    lang: foreignLang(lang, locale),
                  };
                })}
              />
            </div>
            <div className="mt-12">
              <Shelf locale={locale} />
            </div>
          </section>
          <div className="bg-sunken">
            <div className="wrap section-space grid gap-14">
              {groups.map(({ group, entries }) => (
                <section
                  key={group}
                  aria-labelledby={`bagian-${group}`}
                  className="grid gap-5 lg:grid-cols-[260px_minmax(0,1fr)] lg:gap-18"
                >
                  <h2 id={`bagian-${group}`}>{words(`collectionGroups.${group}`)}</h2>
                  <div className="border-b border-line">
                    {entries.map((entry) => {
                      const { text, lang } = textIn(entry.content, locale);
                      return (
                        <CollectionEntry
                          key={entry.slug}
                          slug={entry.slug}
                          text={text}
                          shared={entry.content.shared}
                          lang={foreignLang(lang, locale)}
                          locale={locale}
                          translation={translationState(entry, locale)}
                        />
                      );
                    })}
                  </div>
                </section>
              ))}
            </div>
          </div>
        </>
      )}
    </LivePage>
  );
}
