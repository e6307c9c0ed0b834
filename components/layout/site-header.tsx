import { Menu } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";
import { BrandMark, CoverMotif } from "./kawung";
import { hereMark, mainNavigation } from "./navigation";

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
              "relative flex min-h-18 items-center px-2 xl:px-3 text-cover-ink no-underline nowrap hover:underline hover:decoration-1 hover:underline-offset-4",
              hereMark(entry.path, path) && "ribbon-here font-bold",
              // Seven entries in English do not fit into 1024 px; the colophon leads to the hours too.
              entry.path === "/jam-layanan" && "max-xl:hidden",
            )}
          >
            {t(`nav.${entry.text}`)}
          </PageLink>
        ))}
      </nav>
      <div className="flex items-center gap-1.5">
        <LanguageSwitch path={path} search={search} short />
        <SignIn path={path} />
      </div>
    </div>
  );
}

/** A `details` element: it opens without JavaScript, by keyboard, and tells its state to screen readers. */
function PhoneMenu({ path, search }: NavigationProps) {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <details className="group ml-auto lg:hidden">
      <summary className="-mr-2 flex min-h-11 list-none items-center gap-1.5 px-2 text-ui font-semibold [&::-webkit-details-marker]:hidden">
        <Menu size={22} strokeWidth={1.75} aria-hidden="true" />
        {t("menu")}
      </summary>
      <div className="absolute inset-x-0 top-full z-10 border-t border-cover-line bg-cover-deep px-4 pt-2 pb-5 shadow-float md:px-8">
        <nav aria-label={t("nav.label")}>
          <ul>
            {mainNavigation.map((entry) => (
              <li key={entry.path} className="border-b border-cover-line">
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
    </details>
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

function SignIn({ path }: { path: string }) {
  const t = useTranslations("layout");
  return (
    <PageLink
      href={localHref(useLocale(), "/masuk")}
      aria-current={path === "/masuk" ? "page" : undefined}
      className={buttonClass({ variant: "on-cover", compact: true })}
    >
      {t("signIn")}
    </PageLink>
  );
}
