import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { formatCount } from "./labels";
import { changed, searchHref } from "./search-address";

type PagerProps = { search: CatalogueSearch; page: number; pages: number };

/** The first page, the last one and those around this one; `null` stands for those left out. */
export function pagesShown(page: number, pages: number): readonly (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((one, place) => {
    const gap = one - (shown[place - 1] ?? one);
    if (gap === 2) return [one - 1, one];
    return gap > 2 ? [null, one] : [one];
  });
}

const cell =
  "grid min-h-11 min-w-11 place-items-center rounded-control px-2.5 text-ui font-semibold no-underline";

/** Pages of results. */
export function Pager({ search, page, pages }: PagerProps) {
  const t = useTranslations("catalogue.pager");
  const locale = useLocale();
  if (pages <= 1) return null;
  const href = (to: number) => searchHref(locale, changed(search, { page: to }));
  return (
    <nav aria-label={t("name")} className="no-print mt-6">
      <ul className="flex flex-wrap items-center gap-1.5">
        {page > 1 ? (
          <li>
            <PageLink href={href(page - 1)} rel="prev nofollow" className={`${cell} text-primary`}>
              {t("previous")}
            </PageLink>
          </li>
        ) : null}
        {pagesShown(page, pages).map((one, place) =>
          one === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: at most two gaps, told apart only by their place
            <li key={`gap-${place}`} aria-hidden="true" className="px-1">
              …
            </li>
          ) : (
            <li key={one}>
              {one === page ? (
                <b aria-current="page" className={`${cell} bg-primary text-primary-ink`}>
                  <span>
                    <span className="sr-only">{t("page")} </span>
                    {formatCount(one, locale)}
                  </span>
                </b>
              ) : (
                <PageLink href={href(one)} rel="nofollow" className={`${cell} hover:underline`}>
                  <span>
                    <span className="sr-only">{t("page")} </span>
                    {formatCount(one, locale)}
                  </span>
                </PageLink>
              )}
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <PageLink href={href(page + 1)} rel="next nofollow" className={`${cell} text-primary`}>
              {t("next")}
            </PageLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
