import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "../../page-metadata";
import { SectionedPage } from "../sectioned-page";

/** Rendered whole for each request: its sections are data that staff edit. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("content.pages");
  return pageMetadata({
    path: "/kontak",
    title: t("contact"),
    description: t("contactLead"),
    picture: "halaman/kontak",
  });
}

export default async function ContactPage() {
  await connection();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("content.pages")]);
  return (
    <SectionedPage path="/kontak" locale={locale} title={t("contact")} lead={t("contactLead")} />
  );
}
