import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/identity/sign-out-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { accountParts } from "./parts";

type AccountPageProps = {
  /** Address of this page without locale: marks "you are here" in the menu. */
  path: string;
  /** `?q=…` of this address, kept when the language is switched. */
  search?: string | undefined;
  title: string;
  lead?: string;
  children: ReactNode;
};

/** The frame of every page of the member's area: cover with *Keluar*, the menu of its parts, the content beside it. */
export async function AccountPage({ path, search, title, lead, children }: AccountPageProps) {
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
      <div className="wrap section-space grid gap-8 lg:grid-cols-[220px_minmax(0,1fr)] lg:items-start lg:gap-14">
        <nav
          aria-label={t("nav.label")}
          className="no-print border-b border-line pb-3 lg:-mt-2 lg:border-0"
        >
          <ul className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-1">
            {accountParts.map((part) => (
              <li key={part.path}>
                <PageLink
                  href={localHref(locale, part.path)}
                  aria-current={part.path === path ? "page" : undefined}
                  className={classNames(
                    "inline-flex min-h-11 items-center text-ui decoration-1 underline-offset-[0.22em]",
                    part.path === path
                      ? "font-bold text-ink no-underline"
                      : "text-primary underline",
                  )}
                >
                  {t(`nav.${part.text}`)}
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 gap-10">{children}</div>
      </div>
    </LivePage>
  );
}
