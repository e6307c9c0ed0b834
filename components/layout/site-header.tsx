import { ChevronDown, Menu } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";
import { FoldingMenu } from "./folding-menu";
import { BrandMark, CoverMotif } from "./kawung";
import { hereMark, mainNavigation, moreNavigation, phoneNavigation } from "./navigation";

type SiteHeaderProps = {
  /** Address of this page without locale: marks "you are here" and is the target of the language switch. */
  path: string;
  /** `?q=…` of this address, for the language switch; empty without. */
  search?: string | undefined;
  /** The kawung, on home and Tanya Pustakawan only. */
  motif?: boolean;
  /** What stands in the same green below the navigation: at least the page's title. */
  children: ReactNode;
};

/** The cover: green cloth from edge to edge, navigation in one row, and what the page says first. */
export function SiteHeader({ path, search = "", motif = false, children }: SiteHeaderProps) {
  return (
    <header className="on-cover relative bg-cover text-cover-ink">
      {motif ? (
        <div className="absolute inset-0 overflow-hidden">
          <CoverMotif />
        </div>
      ) : null}
      <div className="wrap relative z-2 flex min-h-16 items-center gap-2 lg:min-h-18 lg:gap-8">
        <Brand />
        <WideNavigation path={path} search={search} />
        <PhoneMenu path={path} search={search} />
      </div>
      <div className="wrap relative z-1">{children}</div>
    </header>
  );
}

/** The mark and the portal's name, leading home. */
export function Brand({ size = 34 }: { size?: number }) {
  const t = useTranslations("layout");
  return (
    <PageLink
      href={localHref(useLocale(), "/")}
      className="inline-flex min-h-11 items-center gap-2.5 font-serif text-[1.3125rem] leading-tight font-medium tracking-[-0.015em] text-cover-ink no-underline nowrap lg:text-[1.5rem]"
    >
      <span className="text-accent">
        <BrandMark size={size} />
      </span>
      {t("name")}
    </PageLink>
  );
}

type NavigationProps = { path: string; search: string };

const wideEntry =
  "relative flex min-h-18 items-center px-2 xl:px-3 text-cover-ink no-underline nowrap hover:underline hover:decoration-1 hover:underline-offset-4";

/** Seven words do not fit into 1024 px in English: below 1280 px this one stands behind *Lainnya* too. */
const secondRank = "/faq";
const behindMore = [...mainNavigation.filter(({ path }) => path === secondRank), ...moreNavigation];

/** One row; what it has no room for stands behind *Lainnya*. */
function WideNavigation({ path, search }: NavigationProps) {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <div className="ml-auto hidden items-center gap-4 text-ui font-[550] lg:flex xl:gap-8">
      <nav aria-label={t("nav.label")} className="flex gap-0.5">
        {mainNavigation.map((entry) => (
          <PageLink
            key={entry.path}
            href={localHref(locale, entry.path)}
            aria-current={hereMark(entry.path, path)}
            className={classNames(
              wideEntry,
              hereMark(entry.path, path) && "ribbon-here font-bold",
              entry.path === secondRank && "max-xl:hidden",
            )}
          >
            {t(`nav.${entry.text}`)}
          </PageLink>
        ))}
        <FoldingMenu
          className="group relative"
          summaryClass={classNames(
            wideEntry,
            "list-none gap-1 [&::-webkit-details-marker]:hidden",
            moreNavigation.some((entry) => hereMark(entry.path, path)) && "ribbon-here font-bold",
          )}
          summary={
            <>
              {t("nav.more")}
              <ChevronDown
                size={16}
                strokeWidth={2}
                aria-hidden="true"
                className="group-open:rotate-180"
              />
            </>
          }
        >
          <ul className="absolute top-full right-0 z-10 w-max min-w-52 rounded-b-card border border-cover-line bg-cover-deep py-2 shadow-float">
            {behindMore.map((entry) => (
              <li key={entry.path} className={entry.path === secondRank ? "xl:hidden" : undefined}>
                <PageLink
                  href={localHref(locale, entry.path)}
                  aria-current={hereMark(entry.path, path)}
                  className={classNames(
                    "flex min-h-11 items-center px-4 text-cover-ink no-underline hover:underline hover:decoration-1 hover:underline-offset-4",
                    hereMark(entry.path, path) && "font-bold",
                  )}
                >
                  {t(`nav.${entry.text}`)}
                </PageLink>
              </li>
            ))}
          </ul>
        </FoldingMenu>
      </nav>
      <div className="flex items-center gap-1.5">
        <LanguageSwitch path={path} search={search} short />
        <SignIn path={path} />
      </div>
    </div>
  );
}

/** Everything in one list, two columns from 768 px. */
function PhoneMenu({ path, search }: NavigationProps) {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <FoldingMenu
      className="ml-auto lg:hidden"
      summaryClass="-mr-2 flex min-h-11 list-none items-center gap-1.5 px-2 text-ui font-semibold [&::-webkit-details-marker]:hidden"
      summary={
        <>
          <Menu size={22} strokeWidth={1.75} aria-hidden="true" />
          {t("menu")}
        </>
      }
    >
      <div className="absolute inset-x-0 top-full z-10 border-t border-cover-line bg-cover-deep px-4 pt-2 pb-5 shadow-float md:px-8">
        <nav aria-label={t("nav.label")}>
          <ul className="md:columns-2 md:gap-8">
            {phoneNavigation.map((entry) => (
              <li key={entry.path} className="break-inside-avoid border-b border-cover-line">
                <PageLink
                  href={localHref(locale, entry.path)}
                  aria-current={hereMark(entry.path, path)}
                  className={classNames(
                    "flex min-h-12 items-center text-cover-ink no-underline",
                    hereMark(entry.path, path) ? "font-bold" : "font-[550]",
                  )}
                >
                  {t(`nav.${entry.text}`)}
                  {entry.path === path ? (
                    <span className="ml-3 text-small font-normal text-cover-muted">
                      {t("nav.here")}
                    </span>
                  ) : null}
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="mt-4 flex items-center justify-between gap-4 text-ui font-[550]">
          <LanguageSwitch path={path} search={search} />
          <SignIn path={path} />
        </div>
      </div>
    </FoldingMenu>
  );
}

/**
 * Leads to the same page in the other language, with what was searched for. A plain link: the two languages are two
 * documents, and `lang` on `<html>` has to change.
 */
function LanguageSwitch({ path, search, short = false }: NavigationProps & { short?: boolean }) {
  const other = useLocale() === "id" ? "en" : "id";
  const name = other === "en" ? "English" : "Bahasa Indonesia";
  return (
    <a
      href={localHref(other, `${path}${search}`)}
      lang={other}
      hrefLang={other}
      className="inline-flex min-h-11 min-w-11 items-center justify-center px-2 text-cover-ink no-underline hover:underline hover:underline-offset-4"
    >
      {short ? (
        <>
          {other.toUpperCase()}
          <span className="sr-only"> {name}</span>
        </>
      ) : (
        name
      )}
    </a>
  );
}

/**
 * *Masuk*; for a member who is signed in *Akun saya*. Most pages are the same for everybody: both stand there, and the mark
 * that his browser sets on the document (lib/identity/domain/member-mark) says which is seen. Without JavaScript it is *Masuk*.
 */
function SignIn({ path }: { path: string }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const link = (entry: "/masuk" | "/akun") => (
    <PageLink
      href={localHref(locale, entry)}
      aria-current={path === entry ? "page" : undefined}
      className={buttonClass({ variant: "on-cover", compact: true })}
    >
      {entry === "/masuk" ? t("signIn") : t("account")}
    </PageLink>
  );
  if (hereMark("/akun", path) !== undefined) return link("/akun");
  return (
    <>
      <span className="contents in-data-member:hidden">{link("/masuk")}</span>
      <span className="hidden in-data-member:contents">{link("/akun")}</span>
    </>
  );
}
