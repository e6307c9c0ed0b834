import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/identity/sign-out-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { LivePage } from "../../live-page";
import { AccountMenu } from "./account-menu";

type AccountPageProps = {
  /** Address of this page without locale: marks "you are here" in the menu. */
  path: string;
  /** `?q=…` of this address, kept when the language is switched. */
  search?: string | undefined;
  title: string;
  lead?: string;
  /** On a telephone the menu stands below the content. */
  menuBelow?: boolean;
  children: ReactNode;
};

/** The frame of every page of the member's area: cover with *Keluar*, the menu of its parts, the content beside it. */
export async function AccountPage(props: AccountPageProps) {
  const { path, search, title, lead, menuBelow = false, children } = props;
  const [locale, t] = await Promise.all([getLocale(), getTranslations("account")]);
  return (
    <LivePage
      path={path}
      search={search}
      cover={
        <>
          {path === "/akun" ? null : <Breadcrumbs crumbs={[{ path: "/akun", name: t("title") }]} />}
          <CoverTitle title={title} lead={lead}>
            <div className="mt-5">
              <SignOutForm locale={locale} label={t("signOut")} variant="on-cover" />
            </div>
          </CoverTitle>
        </>
      }
    >
      <div className="wrap section-space grid gap-8 max-lg:pt-5 lg:grid-cols-[220px_minmax(0,1fr)] lg:items-start lg:gap-14">
        <AccountMenu path={path} below={menuBelow} />
        <div className="grid min-w-0 gap-10">{children}</div>
      </div>
    </LivePage>
  );
}
