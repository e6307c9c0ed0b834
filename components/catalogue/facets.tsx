import { ChevronDown, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import type { Facets, FacetValue } from "@/lib/catalogue/search/types";
import type { Locale } from "@/lib/language/locales";
import { digitalKindName, formatCount, kindName, languageName } from "./labels";
import type { ListName } from "./search-address";
import { changed, listNames, searchHref, toggled } from "./search-address";

/** Values of a facet shown at once; the others stand behind *Tampilkan semua*. */
const shownMax = 6;
/** Values that the search gives of one facet: where there are so many, there may be more. */
const listedMax = 20;

type FacetLine = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly chosen: boolean;
};

type FacetsProps = { search: CatalogueSearch; facets: Facets; exact: boolean };

/** Each facet's lines in the order they are shown; those without a value are left out. */
function useGroups({ search, facets }: FacetsProps) {
  const t = useTranslations("catalogue.facets");
  const locale = useLocale();
  const lines = (name: ListName, values: readonly FacetValue[]): readonly FacetLine[] =>
    values.map(({ value, count }) => ({
      key: value,
      label: valueName(name, value, locale),
      count,
      href: searchHref(locale, toggled(search, name, value)),
      chosen: search[name].includes(value),
    }));
  const groups: readonly { key: string; name: string; lines: readonly FacetLine[] }[] = [
    {
      key: "available",
      name: t("available"),
      lines:
        facets.available === 0 && !search.available
          ? []
          : [
              {
                key: "available",
                label: t("availableNow"),
                count: facets.available,
                href: searchHref(locale, changed(search, { available: !search.available })),
                chosen: search.available,
              },
            ],
    },
    { key: "format", name: t("format"), lines: lines("format", facets.kinds) },
    { key: "digital", name: t("digital"), lines: lines("digital", facets.digitalKinds) },
    { key: "language", name: t("language"), lines: lines("language", facets.languages) },
    { key: "year", name: t("year"), lines: decadeLines(search, facets, locale) },
    { key: "author", name: t("author"), lines: lines("author", facets.authors) },
    { key: "subject", name: t("subject"), lines: lines("subject", facets.subjects) },
    { key: "location", name: t("location"), lines: lines("location", facets.locations) },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** Years are chosen by decade; a range of any other length comes from the advanced form. */
function decadeLines(
  search: CatalogueSearch,
  { decades }: Facets,
  locale: Locale,
): readonly FacetLine[] {
  return decades.map(({ value, count }) => {
    const from = Number(value);
    const chosen = search.yearFrom === from && search.yearTo === from + 9;
    return {
      key: value,
      label: `${from}–${from + 9}`,
      count,
      href: searchHref(
        locale,
        changed(
          search,
          chosen ? { yearFrom: null, yearTo: null } : { yearFrom: from, yearTo: from + 9 },
        ),
      ),
      chosen,
    };
  });
}

/** What a value of a facet is called. Authors, subjects and places are called what they are. */
function valueName(name: ListName, value: string, locale: Locale): string {
  if (name === "format") return kindName(value, locale);
  if (name === "digital") return digitalKindName(value, locale);
  if (name === "language") return languageName(value, locale);
  return value;
}

/**
 * *Persempit*: what the results can be narrowed to, with counts. Links that crawlers shall not follow, for their
 * combinations have no end. On narrow windows behind a summary; on wide ones always open.
 */
export function FacetPanel(props: FacetsProps) {
  const t = useTranslations("catalogue.facets");
  const locale = useLocale();
  const groups = useGroups(props);
  if (groups.length === 0) return null;
  return (
    <nav aria-label={t("title")} className="no-print">
      <h2 className="sr-only text-panel lg:supports-[selector(::details-content)]:not-sr-only lg:supports-[selector(::details-content)]:pb-3">
        {t("title")}
      </h2>
      <details className="group lg:[&::details-content]:[content-visibility:visible]">
        <summary className="flex min-h-12 list-none items-center justify-between rounded-control border-[1.5px] border-control bg-surface px-4 text-ui font-[650] text-primary lg:supports-[selector(::details-content)]:hidden [&::-webkit-details-marker]:hidden">
          {t("narrow")}
          <ChevronDown
            size={20}
            strokeWidth={2}
            aria-hidden="true"
            className="group-open:rotate-180"
          />
        </summary>
        {props.exact ? null : <p className="py-2 text-small text-ink-muted">{t("sampled")}</p>}
        {groups.map(({ key, name, lines }) => (
          <section
            key={key}
            aria-labelledby={`persempit-${key}`}
            className="border-t border-line py-4"
          >
            <h3 id={`persempit-${key}`} className="mb-1 font-sans text-ui font-bold">
              {name}
            </h3>
            <FacetLines lines={lines.slice(0, shownMax)} locale={locale} />
            {lines.length > shownMax ? (
              <details>
                <summary className="inline-flex min-h-8 list-none items-center text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em] [&::-webkit-details-marker]:hidden">
                  {lines.length < listedMax
                    ? t("more", { count: lines.length })
                    : t("moreTop", { count: lines.length })}
                  <span className="sr-only">: {name}</span>
                </summary>
                <FacetLines lines={lines.slice(shownMax)} locale={locale} />
              </details>
            ) : null}
          </section>
        ))}
      </details>
    </nav>
  );
}

function FacetLines({ lines, locale }: { lines: readonly FacetLine[]; locale: Locale }) {
  const t = useTranslations("catalogue.facets");
  return (
    <ul>
      {lines.map(({ key, label, count, href, chosen }) => (
        <li key={key}>
          <PageLink
            href={href}
            rel="nofollow"
            className={classNames(
              "group/line flex min-h-8 items-baseline justify-between gap-4 py-1 text-ui leading-[1.45] no-underline max-lg:min-h-11 max-lg:items-center",
              chosen && "font-[650] text-primary",
            )}
          >
            <span className="min-w-0 decoration-1 underline-offset-[0.22em] group-hover/line:underline">
              {label}
              {chosen ? <span className="sr-only">{t("chosen")}</span> : null}
            </span>
            {chosen ? (
              <X size={16} strokeWidth={2} aria-hidden="true" className="shrink-0 self-center" />
            ) : (
              <span className="text-ink-muted tabular-nums">{formatCount(count, locale)}</span>
            )}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

/** What the results are narrowed to, each with a way to let go of it. */
export function ChosenFilters({ search }: { search: CatalogueSearch }) {
  const t = useTranslations("catalogue.facets");
  const words = useTranslations("catalogue");
  const locale = useLocale();
  const chips: { key: string; label: string; href: string }[] = listNames.flatMap((name) =>
    search[name].map((value) => ({
      key: `${name}:${value}`,
      label: `${t(name)}: ${valueName(name, value, locale)}`,
      href: searchHref(locale, toggled(search, name, value)),
    })),
  );
  const { yearFrom, yearTo } = search;
  if (yearFrom !== null || yearTo !== null) {
    const years = yearFrom === yearTo ? `${yearFrom}` : `${yearFrom ?? "…"}–${yearTo ?? "…"}`;
    chips.push({
      key: "year",
      label: `${t("year")}: ${years}`,
      href: searchHref(locale, changed(search, { yearFrom: null, yearTo: null })),
    });
  }
  if (search.available)
    chips.push({
      key: "available",
      label: t("availableNow"),
      href: searchHref(locale, changed(search, { available: false })),
    });
  for (const [name, field] of [
    ["inTitle", "title"],
    ["inAuthor", "author"],
    ["inSubject", "subject"],
    ["inPublisher", "publisher"],
    ["isbn", "isbn"],
  ] as const)
    if (search[name] !== "")
      chips.push({
        key: name,
        label: `${words(`fields.${field}`)}: ${search[name].slice(0, 80)}`,
        href: searchHref(locale, changed(search, { [name]: "" })),
      });
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("chosenList")} className="mt-4 flex flex-wrap gap-2">
      {chips.map(({ key, label, href }) => (
        <li key={key} className="min-w-0">
          <PageLink
            href={href}
            rel="nofollow"
            className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-control border-[1.5px] border-control bg-surface px-3 text-small font-[550] text-ink no-underline hover:border-primary"
          >
            <span className="sr-only">{t("remove")} </span>
            <span className="min-w-0 break-words">{label}</span>
            <X size={16} strokeWidth={2} aria-hidden="true" className="shrink-0" />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
