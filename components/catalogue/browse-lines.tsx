import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import type {
  BrowseHeading,
  BrowseRecord,
  HeadingWay,
  RecordWay,
} from "@/lib/catalogue/browse/types";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { HeldCopies } from "@/lib/catalogue/types";
import { noCopies } from "@/lib/catalogue/types";
import { localHref } from "@/lib/language/locales";
import { AvailabilityBadges } from "./availability";
import { formatCount, kindName, readable } from "./labels";
import { searchHref, toggled } from "./search-address";

/** Records in the order of the shelf (the call number leads) or of their titles. */
export function BrowseRecords({
  way,
  records,
  held,
}: {
  way: RecordWay;
  records: readonly BrowseRecord[];
  /** By record; what is missing has no copies. */
  held: ReadonlyMap<number, HeldCopies>;
}) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const shelf = way === "call-number";
  return (
    <ol className="border-b border-line">
      {records.map((record) => (
        <li
          key={record.id}
          className="grid gap-x-6 gap-y-0.5 border-t border-line py-3.5 sm:grid-cols-[170px_minmax(0,1fr)]"
        >
          {shelf ? (
            <span className="font-[650] break-words tabular-nums">{record.callNumber}</span>
          ) : null}
          <div className={shelf ? "min-w-0" : "min-w-0 sm:col-span-2"}>
            <PageLink
              href={localHref(locale, `/opac/${record.id}`)}
              lang={record.language === locale ? undefined : (record.language ?? undefined)}
              className="font-serif text-h3 font-semibold break-words no-underline decoration-1 underline-offset-[0.22em] hover:underline"
            >
              {record.title === "" ? t("untitled") : readable(record.title)}
            </PageLink>
            <p className="text-small break-words text-ink-muted">
              {[
                record.creatorLine,
                record.imprint === null ? null : readable(record.imprint),
                kindName(record.kind, locale),
                shelf ? null : record.callNumber,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <Availability record={record} copies={held.get(record.id) ?? noCopies} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** In words, with the places of the copies. */
function Availability({ record, copies }: { record: BrowseRecord; copies: HeldCopies }) {
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <AvailabilityBadges
        copies={copies}
        away={copies.away}
        online={record.available && copies.available === 0}
        library={copies.library}
      />
      {copies.locations.length > 0 ? <span>{copies.locations.join("; ")}</span> : null}
    </p>
  );
}

const everything = readSearch({});

/** Names or subjects as a table of contents: each leads to its records. */
export function BrowseHeadings({
  way,
  headings,
  recordsMax,
}: {
  way: HeadingWay;
  headings: readonly BrowseHeading[];
  /** Where counting ended. */
  recordsMax: number;
}) {
  const t = useTranslations("catalogue-browse");
  const locale = useLocale();
  return (
    <ol className="gap-x-14 lg:columns-2">
      {headings.map(({ value, records }) => {
        const count = formatCount(records, locale);
        return (
          <li key={value} className="break-inside-avoid">
            <PageLink
              href={searchHref(locale, toggled(everything, way, value))}
              rel="nofollow"
              className="group flex min-h-11 items-baseline gap-2.5 py-2.5 leading-[1.45] no-underline"
            >
              <span className="min-w-0 break-words decoration-1 underline-offset-[0.22em] group-hover:underline">
                {value}
              </span>
              <span
                aria-hidden="true"
                className="min-w-4 flex-1 -translate-y-[0.22em] border-b-2 border-dotted border-control opacity-55"
              />
              <span className="font-semibold tabular-nums">
                <span className="sr-only">: </span>
                {records >= recordsMax ? t("atLeast", { count }) : count}
                <span className="sr-only"> {t("records", { count: records })}</span>
              </span>
            </PageLink>
          </li>
        );
      })}
    </ol>
  );
}
