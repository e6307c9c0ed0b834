import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageLink } from "@/components/ui/page-link";
import type { Letter } from "@/lib/catalogue/browse/domain/letters";
import { placeTextMax } from "@/lib/catalogue/browse/schema";
import type { BrowsePlace, BrowseStart, BrowseWay } from "@/lib/catalogue/browse/types";
import { browseHref, browseWays } from "./browse-address";

/** The four ways through the catalogue, the one taken marked. */
export function BrowseWays({ way }: { way: BrowseWay }) {
  const t = useTranslations("catalogue-browse");
  const locale = useLocale();
  return (
    <nav aria-label={t("ways.name")} className="no-print">
      <ul className="flex flex-wrap gap-x-7 border-b border-line">
        {browseWays.map((one) => (
          <li key={one}>
            <PageLink
              href={browseHref(locale, one)}
              aria-current={one === way ? "page" : undefined}
              className={classNames(
                "-mb-px inline-flex min-h-12 items-center border-b-[3px] text-base no-underline",
                one === way
                  ? "border-primary font-bold text-ink"
                  : "border-transparent font-semibold text-ink-muted hover:text-ink",
              )}
            >
              {t(`ways.${one}.short`)}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Entrance = Letter & { readonly has: boolean };

const letterCell =
  "grid min-h-11 min-w-11 place-items-center rounded-control px-2 text-ui tabular-nums";

/** Letters, or classes of the shelf; what nothing begins with is no link. */
export function BrowseLetters({
  way,
  start,
  entrances,
}: {
  way: BrowseWay;
  start: BrowseStart;
  entrances: readonly Entrance[];
}) {
  const t = useTranslations("catalogue-browse");
  const locale = useLocale();
  return (
    <nav aria-label={t(way === "call-number" ? "classes" : "letters")} className="no-print">
      <ul className="-mx-2 flex flex-wrap">
        {entrances.map(({ name, from, typed, has }) => {
          const chosen = start.at === "from" && start.text.toLowerCase() === typed;
          const to: BrowseStart =
            typed === null
              ? { at: "after", place: { key: from, id: 0 } }
              : { at: "from", text: typed };
          return (
            <li key={from} aria-hidden={has ? undefined : "true"}>
              {has ? (
                <PageLink
                  href={browseHref(locale, way, to)}
                  rel="nofollow"
                  aria-current={chosen ? "true" : undefined}
                  aria-label={name === "…" ? t("otherScripts") : undefined}
                  className={classNames(
                    letterCell,
                    "font-semibold",
                    chosen ? "bg-primary text-primary-ink no-underline" : "text-primary underline",
                  )}
                >
                  {name}
                </PageLink>
              ) : (
                <span className={classNames(letterCell, "text-ink-muted")}>{name}</span>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** *Mulai dari*: a plain form that leads to a place in the list. */
export function BrowseStartForm({ way, start }: { way: BrowseWay; start: BrowseStart }) {
  const t = useTranslations("catalogue-browse");
  return (
    <form className="no-print flex max-w-120 items-start gap-3">
      <div className="min-w-0 flex-1">
        <Field id="mulai" label={t("from")} hint={t(`ways.${way}.example`)}>
          {(control) => (
            <Input
              {...control}
              type="search"
              name="mulai"
              defaultValue={start.at === "from" ? start.text : ""}
              maxLength={placeTextMax}
              autoComplete="off"
            />
          )}
        </Field>
      </div>
      {/* Beside the field, which has a line of label above it. */}
      <div className="mt-6.5">
        <Button type="submit" variant="outline">
          {t("show")}
        </Button>
      </div>
    </form>
  );
}

type BrowsePagerProps = {
  way: BrowseWay;
  first: BrowsePlace | undefined;
  last: BrowsePlace | undefined;
  hasBefore: boolean;
  hasAfter: boolean;
};

/** Back and forth from the lines shown. */
export function BrowsePager({ way, first, last, hasBefore, hasAfter }: BrowsePagerProps) {
  const t = useTranslations("catalogue-browse");
  const locale = useLocale();
  if (!hasBefore && !hasAfter) return null;
  const link =
    "inline-flex min-h-11 items-center text-ui font-semibold text-primary underline decoration-1 underline-offset-[0.22em]";
  return (
    <nav aria-label={t("pager.name")} className="no-print flex flex-wrap justify-between gap-x-8">
      {hasBefore ? (
        <PageLink
          // Past the last line of all there is no first one: the way back is from the end.
          href={browseHref(locale, way, {
            at: "before",
            place: first ?? { key: "\u{10ffff}", id: 0 },
          })}
          rel="prev nofollow"
          className={link}
        >
          {t("pager.before")}
        </PageLink>
      ) : null}
      {hasAfter && last ? (
        <PageLink
          href={browseHref(locale, way, { at: "after", place: last })}
          rel="next nofollow"
          className={classNames(link, "ml-auto")}
        >
          {t("pager.after")}
        </PageLink>
      ) : null}
    </nav>
  );
}
