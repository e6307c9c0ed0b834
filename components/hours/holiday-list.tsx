import type { IsoDate } from "@/lib/hours/domain/civil-date";
import type { Locale } from "@/lib/hours/domain/format";
import { formatDate } from "@/lib/hours/domain/format";
import type { Holiday } from "@/lib/hours/domain/schedule";
import { hoursSentences } from "./hours-sentences";

type HolidayListProps = {
  year: number;
  /** Of that year, in order. */
  holidays: readonly Holiday[];
  today: IsoDate;
  locale: Locale;
};

/** The holidays of a year as decreed; those that have passed are folded. */
export function HolidayList({ year, holidays, today, locale }: HolidayListProps) {
  const words = hoursSentences[locale];
  const past = holidays.filter(({ date }) => date < today);
  const coming = holidays.filter(({ date }) => date >= today);
  const sources = [...new Set(holidays.map(({ source }) => source))];
  return (
    <section aria-labelledby={`libur-${year}`} className="grid content-start gap-3">
      <h3 id={`libur-${year}`}>{words.year(year)}</h3>
      {coming.length === 0 ? (
        <p className="text-ui text-ink-muted">{words.noneLeft}</p>
      ) : (
        <Days holidays={coming} today={today} locale={locale} />
      )}
      {past.length === 0 ? null : (
        <details>
          <summary className="min-h-11 py-2.5 text-ui font-semibold text-primary">
            {words.passed(past.length)}
          </summary>
          <Days holidays={past} today={today} locale={locale} />
        </details>
      )}
      <p className="text-small text-ink-muted">
        {words.source}: <span lang="id">{sources.join("; ")}</span>
      </p>
    </section>
  );
}

type DaysProps = Omit<HolidayListProps, "year">;

/** In two columns where there is room: a year has some twenty-five of them. */
function Days({ holidays, today, locale }: DaysProps) {
  const words = hoursSentences[locale];
  return (
    <ul className="border-t-[1.5px] border-control text-ui leading-snug lg:columns-2 lg:gap-18">
      {holidays.map(({ date, name, nameEn, kind }) => (
        <li
          key={date}
          className={`grid break-inside-avoid gap-x-6 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[14rem_1fr] ${date === today ? "bg-accent-soft px-2" : ""}`}
        >
          <span className="font-[550] tabular-nums">
            {formatDate(date, locale)}
            {date === today ? ` (${words.today})` : ""}
          </span>
          <span>
            {locale === "id" ? name : nameEn}
            <span className="block text-small text-ink-muted">{words.kinds[kind]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
