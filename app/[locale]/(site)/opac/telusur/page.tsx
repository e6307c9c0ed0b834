import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { browseHref, browseWays } from "@/components/catalogue/browse-address";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../../live-page";
import { pageMetadata } from "../../../page-metadata";

/** Rendered whole for each request, as every page with today's hours. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("catalogue-browse");
  return pageMetadata({
    path: "/opac/telusur",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/opac",
  });
}

/** The ways through the catalogue for who would rather look than search. */
export default async function BrowsePage() {
  await connection();
  const [locale, t, catalogue] = await Promise.all([
    getLocale(),
    getTranslations("catalogue-browse"),
    getTranslations("catalogue"),
  ]);
  const ways = [
    ...browseWays.map((way) => ({
      ...{ key: way, href: browseHref(locale, way) },
      ...{ name: t(`ways.${way}.title`), text: t(`ways.${way}.lead`) },
    })),
    {
      ...{ key: "new", href: localHref(locale, "/opac/baru") },
      ...{ name: t("new.title"), text: t("new.lead") },
    },
  ];
  return (
    <LivePage
      path="/opac/telusur"
      cover={
        <>
          <Breadcrumbs crumbs={[{ path: "/opac", name: catalogue("title") }]} />
          <CoverTitle title={t("title")} lead={t("lead")} />
        </>
      }
    >
      <div className="wrap section-space">
        <ul className="max-w-190">
          {ways.map(({ key, href, name, text }) => (
            <li key={key} className="border-b border-line py-4 first:pt-0">
              <h2 className="text-panel font-semibold">
                <TextLink href={href}>{name}</TextLink>
              </h2>
              <p className="mt-1 text-ui text-ink-muted">{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </LivePage>
  );
}
