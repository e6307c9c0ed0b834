import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "../../page-metadata";
import { CatalogueSoon } from "./catalogue-soon";

/** Rendered whole for each request: it repeats what was searched for. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("opac");
  return pageMetadata({
    path: "/opac",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/opac",
    unlisted: true,
  });
}

type CataloguePageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export default async function CataloguePage({ searchParams }: CataloguePageProps) {
  await connection();
  return <CatalogueSoon path="/opac" asked={await searchParams} />;
}
