import { getTranslations } from "next-intl/server";
import { digitalKindName, formatCount, kindName } from "@/components/catalogue/labels";
import { ResultList } from "@/components/catalogue/result-list";
import { changed, searchHref } from "@/components/catalogue/search-address";
import { SearchAway } from "@/components/catalogue/states";
import { SectionHead } from "@/components/layout/section-head";
import { Shelf } from "@/components/layout/shelf";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { ContentsList } from "@/components/ui/contents-list";
import { TextLink } from "@/components/ui/text-link";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { listHeldCopies } from "@/lib/catalogue/queries";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { askHref } from "../ask-href";

/** Records of *Baru masuk katalog*. */
const newestShown = 6;

const everything = readSearch({});
const newest = changed(everything, { sort: "newest" });

async function findNewest() {
  try {
    const answer = await searchCatalogue(newest);
    const results = answer.results.slice(0, newestShown);
    const ids = results.map(({ id }) => id);
    const [held, covers] = await Promise.all([listHeldCopies(ids), listCovers(ids)]);
    return { answer, results, held, covers };
  } catch {
    return null;
  }
}

/** The catalogue before anything is searched: what came in last, what there is, the shelf. */
export async function CatalogueStart({ locale }: { locale: Locale }) {
  const [t, found] = await Promise.all([getTranslations("catalogue"), findNewest()]);
  return (
    <div className="wrap section-space">
      {found === null ? <SearchAway search={everything} level="h2" /> : null}
      {found?.results.length === 0 ? (
        <StateCard
          kind="empty"
          title={t("start.empty")}
          actions={
            <ButtonLink href={askHref(locale, "")} variant="accent">
              {t("nothing.ask")}
            </ButtonLink>
          }
        >
          <p>{t("start.emptyText")}</p>
        </StateCard>
      ) : null}
      {found && found.results.length > 0 ? (
        <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_360px] lg:gap-18">
          <section aria-labelledby="terbaru" className="min-w-0">
            <SectionHead id="terbaru" title={t("start.newest")}>
              <TextLink href={localHref(locale, "/opac/baru")}>{t("start.newestAll")}</TextLink>
            </SectionHead>
            <ResultList
              results={found.results}
              held={found.held}
              covers={found.covers}
              marks={new Set()}
              level="h3"
            />
          </section>
          <div className="grid content-start gap-10">
            <section aria-labelledby="jenis">
              <h2 id="jenis" className="mb-2 text-panel font-semibold">
                {t("start.browse")}
              </h2>
              <ContentsList
                leaders
                lines={found.answer.facets.kinds.map(({ value, count }) => ({
                  key: value,
                  href: searchHref(locale, changed(everything, { format: [value] })),
                  name: kindName(value, locale),
                  amount: formatCount(count, locale),
                }))}
              />
            </section>
            {found.answer.facets.digitalKinds.length > 0 ? (
              <section aria-labelledby="digital">
                <h2 id="digital" className="mb-2 text-panel font-semibold">
                  {t("start.digital")}
                </h2>
                <ContentsList
                  leaders
                  lines={found.answer.facets.digitalKinds.map(({ value, count }) => ({
                    key: value,
                    href: searchHref(locale, changed(everything, { digital: [value] })),
                    name: digitalKindName(value, locale),
                    amount: formatCount(count, locale),
                  }))}
                />
              </section>
            ) : null}
            {found.answer.totalIsExact ? null : (
              <p className="text-small text-ink-muted">{t("start.sampled")}</p>
            )}
          </div>
        </div>
      ) : null}
      <div className="mt-12 lg:mt-16">
        <Shelf locale={locale} />
      </div>
    </div>
  );
}
