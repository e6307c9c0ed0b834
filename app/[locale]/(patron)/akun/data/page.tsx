import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { SavedNotice } from "@/components/ui/saved-notice";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { isRestricted, listOwnRequests } from "@/lib/privacy/queries";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";
import { AskSection } from "./ask-section";
import { OwnRequests } from "./own-requests";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("rights");
  return { title: t("title"), robots: { index: false, follow: false } };
}

type PageProps = {
  /** `permintaan=terkirim`: a request for another address was taken. */
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** The rights over one's own data (UU 27/2022 articles 5 to 13). */
export default async function OwnDataPage({ searchParams }: PageProps) {
  await connection();
  const { permintaan } = await searchParams;
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, "/akun/data"));
  const [t, requests, restricted] = await Promise.all([
    getTranslations("rights"),
    listOwnRequests(member),
    isRestricted(member),
  ]);
  return (
    <AccountPage path="/akun/data" title={t("title")} lead={t("lead")}>
      {permintaan === "terkirim" ? <SavedNotice text={t("ask.done")} /> : null}
      <AccountSection id="unduh" title={t("download.title")} text={t("download.text")}>
        <p className="flex flex-wrap gap-3">
          {(["html", "json"] as const).map((format) => (
            // A file, not a page: the browser itself fetches it.
            <a
              key={format}
              href={`/api/privacy/export?format=${format}&lang=${locale}`}
              className={buttonClass({ variant: "outline" })}
              download
            >
              {t(`download.${format}`)}
            </a>
          ))}
        </p>
      </AccountSection>
      <AccountSection id="permintaan" title={t("own.title")}>
        <OwnRequests requests={requests} locale={locale} />
      </AccountSection>
      <AskSection restricted={restricted} />
    </AccountPage>
  );
}
