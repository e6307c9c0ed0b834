import type { ReactNode } from "react";
import type { Weekday } from "@/lib/hours/domain/civil-date";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { IndonesianZone, Locale } from "@/lib/hours/domain/format";
import {
  formatDate,
  formatDateRange,
  formatShortDate,
  formatSpan,
  formatSpans,
  formatWeekdays,
  weekdayName,
} from "@/lib/hours/domain/format";
import type { Schedule, Span } from "@/lib/hours/domain/schedule";
import type { WeekRow, WeekTable } from "@/lib/hours/domain/week-table";
import { groupOverride, weekTable } from "@/lib/hours/domain/week-table";
import { hoursSentences } from "./hours-sentences";
import { ZoneTable } from "./zone-table";

type HoursTableProps = {
  schedule: Schedule;
  /** The portal's now; decides the week shown and the row of today. */
  at: Date;
  locale: Locale;
  /** Of the page's content policy, for the script that knows the reader's zone before the first picture. */
  nonce?: string | undefined;
  /** Tells everything that is planned, under a heading, instead of what begins soon. */
  everything?: boolean;
};

/** What is planned is told however far ahead it begins; an override may be written years before. */
const everythingDays = 3_660;

/** On the narrowest screens, where four columns are tight, WIB and the reader's own zone; all where that is unknown. */
const zones: readonly { readonly zone: IndonesianZone; readonly className: string }[] = [
  { zone: "WIB", className: "" },
  {
    zone: "WITA",
    className: "max-xs:group-data-[zone=WIB]/zone:hidden max-xs:group-data-[zone=WIT]/zone:hidden",
  },
  {
    zone: "WIT",
    className: "max-xs:group-data-[zone=WIB]/zone:hidden max-xs:group-data-[zone=WITA]/zone:hidden",
  },
];

const cell = "border-b border-line px-1 py-3 text-left align-top first:pl-2 xs:px-2 xs:first:pl-3";

/** A schedule as a week in the three zones of Indonesia, with today, what is announced, and the next holiday (R008). */
export function HoursTable({ schedule, at, locale, nonce, everything = false }: HoursTableProps) {
  const words = hoursSentences[locale];
  const table = weekTable(schedule, wibDateAt(at), everything ? everythingDays : undefined);
  // On a holiday or a closure the week's row of that day is not what holds: a row of its own says what does.
  const special = table.today.occasion === table.hoursOverride ? null : table.today.occasion;
  return (
    <div className="grid gap-3">
      <ZoneTable nonce={nonce}>
        <caption className="sr-only">{words.captions[schedule.code]}</caption>
        <thead>
          <tr>
            <th scope="col" className={headClass()}>
              {words.day}
            </th>
            {zones.map(({ zone, className }) => (
              <th key={zone} scope="col" className={headClass(className)}>
                {zone}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <SpansRow
              key={row.first}
              marked={row.today && special === null}
              name={dayNames(row, special === null ? table.weekday : null, locale)}
              spans={row.spans}
              closed={words.closed[schedule.code]}
              locale={locale}
            />
          ))}
          {special === null ? null : (
            <SpansRow
              marked
              name={
                <>
                  <b>{special[locale === "id" ? "name" : "nameEn"]}</b>{" "}
                  <span className="text-small">({words.today})</span>
                </>
              }
              spans={table.today.spans}
              closed={words.closed[schedule.code]}
              locale={locale}
            />
          )}
          <HolidayRow table={table} locale={locale} />
        </tbody>
      </ZoneTable>
      {everything ? null : <Announced table={table} locale={locale} />}
      <p className="text-small text-ink-muted">
        {table.hoursOverride === null
          ? `${words.since} ${formatShortDate(table.validFrom, locale)}.`
          : `${table.hoursOverride[locale === "id" ? "name" : "nameEn"]}: ${formatDateRange(table.hoursOverride.from, table.hoursOverride.to, locale)}.`}
      </p>
      {everything ? <Planned table={table} locale={locale} /> : null}
    </div>
  );
}

const headClass = (more = ""): string =>
  `border-b-[1.5px] border-control px-1 py-2 text-left text-small font-[650] text-ink-muted first:pl-2 xs:px-2 xs:first:pl-3 ${more}`;

type SpansRowProps = {
  marked: boolean;
  name: ReactNode;
  spans: readonly Span[];
  closed: string;
  locale: Locale;
};

function SpansRow({ marked, name, spans, closed, locale }: SpansRowProps) {
  return (
    <tr className={marked ? "bg-accent-soft" : undefined}>
      <th scope="row" className={`${cell} font-normal`}>
        {name}
      </th>
      {spans.length === 0 ? (
        <td colSpan={zones.length} className={cell}>
          {closed}
        </td>
      ) : (
        zones.map(({ zone, className }) => (
          <td
            key={zone}
            className={`${cell} ${className} ${marked && zone === "WIB" ? "font-bold" : ""}`}
          >
            {spans.map((span) => (
              <span key={span.start} className="block xs:whitespace-nowrap">
                {formatSpan(span, locale, zone)}
              </span>
            ))}
          </td>
        ))
      )}
    </tr>
  );
}

/** `Senin–Jumat`; on today's row also the words, and the day's own name where the row holds several. */
function dayNames(row: WeekRow, today: Weekday | null, locale: Locale): ReactNode {
  const names = formatWeekdays(row.first, row.last, locale);
  if (!row.today || today === null) return <span className="xs:whitespace-nowrap">{names}</span>;
  const words = hoursSentences[locale].today;
  return (
    <>
      <b className="xs:whitespace-nowrap">{names}</b>{" "}
      <span className="block text-small xs:inline">
        ({row.first === row.last ? words : `${words}, ${weekdayName(today, locale)}`})
      </span>
    </>
  );
}

type PartProps = { table: WeekTable; locale: Locale };

/** Says on which day a holiday next closes the service; nothing when none is known. */
function HolidayRow({ table, locale }: PartProps) {
  const words = hoursSentences[locale];
  const holiday = table.nextHoliday;
  if (holiday === null) return null;
  return (
    <tr>
      <th scope="row" className={`${cell} font-normal`}>
        {words.holidays}
      </th>
      <td colSpan={zones.length} className={cell}>
        {words.closedNow}; {words.next} {formatDate(holiday.date, locale)}
        {holiday.kind === "cuti-bersama"
          ? ` (${words.leave})`
          : `, ${holiday[locale === "id" ? "name" : "nameEn"]}`}
      </td>
    </tr>
  );
}

/** Everything that is planned, or that nothing is. */
function Planned({ table, locale }: PartProps) {
  const words = hoursSentences[locale];
  return (
    <>
      <h3 className="mt-3">{words.different}</h3>
      {table.upcoming.length === 0 ? (
        <p className="text-ui text-ink-muted">{words.nothingDifferent}</p>
      ) : null}
      <Announced table={table} locale={locale} />
    </>
  );
}

/** What will soon be different: Ramadan hours, an extra closure, an extra opening. */
function Announced({ table, locale }: PartProps) {
  if (table.upcoming.length === 0) return null;
  return (
    <ul className="grid gap-2 text-small">
      {table.upcoming.map((override) => (
        <li key={override.id}>
          <b>{override[locale === "id" ? "name" : "nameEn"]}</b>,{" "}
          {formatDateRange(override.from, override.to, locale)}:
          <ul>
            {groupOverride(override).map((row) => (
              <li key={row.first}>
                {formatWeekdays(row.first, row.last, locale)} {formatSpans(row.spans, locale)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
