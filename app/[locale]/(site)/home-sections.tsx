import { getTranslations } from "next-intl/server";
import { CatalogueForm } from "@/components/catalogue/catalogue-form";
import { NewsList } from "@/components/content/news-list";
import { SectionHead } from "@/components/layout/section-head";
import { Shelf } from "@/components/layout/shelf";
import { ContentsList } from "@/components/ui/contents-list";
import { TextLink } from "@/components/ui/text-link";
import { listCollections, listNews, listServices } from "@/lib/content/queries";
import { serviceGroups } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { toNewsLine } from "./news-lines";

/** Lines of each list on the home page; the rest stands one page further. */
const collectionsShown = 7;
const servicesShown = 4;
const newsShown = 3;

type SectionProps = { locale: Locale };

/** The way into the catalogue, what the library holds, and the shelf. */
export async function CatalogueAndCollections({ locale }: SectionProps) {
  const [t, collections] = await Promise.all([getTranslations("home"), listCollections()]);
  const lines = collections
    .filter(({ content }) => content.id.count !== "")
    .slice(0, collectionsShown)
    .map(({ slug, content }) => {
      const { text, lang } = textIn(content, locale);
      return {
        key: slug,
        href: localHref(locale, `/koleksi#${slug}`),
        name: text.title,
        amount: text.count,
        lang: lang === locale ? undefined : lang,
      };
    });
  return (
    <div className="wrap section-space">
      <div className="grid gap-10 lg:grid-cols-2 lg:gap-18">
        <section aria-labelledby="telusuri">
          <h2 id="telusuri">{t("catalogue.title")}</h2>
          <p className="mt-2.5 mb-6 max-w-[46ch] text-ink-muted">{t("catalogue.lead")}</p>
          <CatalogueForm />
        </section>
        {lines.length > 0 ? (
          <section aria-labelledby="isi-koleksi">
            <SectionHead id="isi-koleksi" title={t("collections.title")}>
              <TextLink href={localHref(locale, "/koleksi")}>{t("collections.all")}</TextLink>
            </SectionHead>
            <ContentsList lines={lines} leaders />
          </section>
        ) : null}
      </div>
      <div className="mt-12 lg:mt-16">
        <Shelf locale={locale} />
      </div>
    </div>
  );
}

/** Circulation, reference, information literacy (R054). */
export async function ServicesInGroups({ locale }: SectionProps) {
  const [t, words, services] = await Promise.all([
    getTranslations("home.services"),
    getTranslations("content"),
    listServices(),
  ]);
  if (services.length === 0) return null;
  return (
    <div className="bg-sunken">
      <section aria-labelledby="layanan" className="wrap section-space">
        <SectionHead id="layanan" title={t("title")}>
          <TextLink href={localHref(locale, "/layanan")}>{t("all")}</TextLink>
        </SectionHead>
        <div className="grid gap-8 md:grid-cols-3 lg:gap-12">
          {serviceGroups.map((group) => (
            <div key={group}>
              <h3 className="border-b-[1.5px] border-control pb-2">{words(`groups.${group}`)}</h3>
              <ContentsList
                lines={services
                  .filter(({ content }) => content.shared.group === group)
                  .slice(0, servicesShown)
                  .map(({ slug, content }) => {
                    const { text, lang } = textIn(content, locale);
                    return {
                      key: slug,
                      href: localHref(locale, `/layanan/${slug}`),
                      name: text.title,
                      lang: lang === locale ? undefined : lang,
                    };
                  })}
              />
            </div>
          ))}
        </div>
        <p className="mt-8 text-ui">
          {t("join")}{" "}
          <TextLink href={localHref(locale, "/keanggotaan/daftar")}>{t("register")}</TextLink>
        </p>
      </section>
    </div>
  );
}

/** The newest news: date and title. */
export async function LatestNews({ locale }: SectionProps) {
  const [t, news] = await Promise.all([getTranslations("home.news"), listNews()]);
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="berita" className="wrap section-space">
      <SectionHead id="berita" title={t("title")}>
        <TextLink href={localHref(locale, "/berita")}>{t("all")}</TextLink>
      </SectionHead>
      <NewsList
        news={news.slice(0, newsShown).map((entry) => toNewsLine(entry, locale))}
        locale={locale}
      />
    </section>
  );
}
