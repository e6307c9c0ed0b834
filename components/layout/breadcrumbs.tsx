import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";

export type Crumb = { readonly path: string; readonly name: string };

/** The way up, above the title of a page inside a part of the site; the page itself is its title. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <nav aria-label={t("crumbs")} className="pt-2 text-ui">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ path, name }, place) => (
          <li key={path} className="flex items-center gap-2 text-cover-muted">
            {place > 0 ? <span aria-hidden="true">/</span> : null}
            <PageLink
              href={localHref(locale, path)}
              className="inline-flex min-h-11 items-center text-cover-ink underline decoration-cover-muted decoration-1 underline-offset-[0.22em]"
            >
              {name}
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
