import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { AdvancedForm } from "@/components/catalogue/advanced-form";
import { searchQuery } from "@/components/catalogue/search-address";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { readSearch } from "@/lib/catalogue/search/schema";
import { LivePage } from "../../../live-page";
import { pageMetadata } from "../../../page-metadata";

/** Rendered whole for each request: it repeats what was searched for. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("catalogue");
  return pageMetadata({
    path: "/opac/lanjutan",
    title: t("advanced.title"),
    description: t("advanced.lead"),
    picture: "halaman/opac",
    unlisted: true,
  });
}

type AdvancedPageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export default async function AdvancedCataloguePage({ searchParams }: AdvancedPageProps) {
  await connection();
  const [t, asked] = await Promise.all([getTranslations("catalogue"), searchParams]);
  const search = readSearch(asked);
  const tips = ["tipQuotes", "tipMinus", "tipOr", "tipSpelling"] as const;
  return (
    <LivePage
      path="/opac/lanjutan"
      search={searchQuery(search)}
      cover={
        <>
          <Breadcrumbs crumbs={[{ path: "/opac", name: t("title") }]} />
          <CoverTitle title={t("advanced.title")} lead={t("advanced.lead")} />
        </>
      }
    >
      <div className="wrap section-space grid gap-12 lg:grid-cols-[minmax(0,1fr)_300px] lg:items-start lg:gap-18">
        <AdvancedForm search={search} />
        <section aria-labelledby="cara">
          <h2 id="cara" className="mb-2 text-panel font-semibold">
            {t("advanced.tips")}
          </h2>
          <ul className="text-ui">
            {tips.map((tip) => (
              <li key={tip} className="border-b border-line py-2.5">
                {t(`advanced.${tip}`)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </LivePage>
  );
}
