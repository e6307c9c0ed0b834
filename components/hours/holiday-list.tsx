import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
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
        <HolidayTable caption={words.year(year)} holidays={coming} today={today} locale={locale} />
      )}
      {past.length === 0 ? null : (
        <details>
          <summary className="min-h-11 py-2.5 text-ui font-semibold text-primary">
            {words.passed(past.length)}
          </summary>
          <HolidayTable
            caption={words.passed(past.length)}
            holidays={past}
            today={today}
            locale={locale}
          />
        </details>
      )}
      <p className="text-small text-ink-muted">
        {words.source}: <span lang="id">{sources.join("; ")}</span>
      </p>
    </section>
  );
}

type HolidayTableProps = Omit<HolidayListProps, "year"> & { caption: string };

function HolidayTable({ caption, holidays, today, locale }: HolidayTableProps) {
  const words = hoursSentences[locale];
  return (
    <Table
      caption={caption}
      head={
        <>
          <HeadCell>{words.date}</HeadCell>
          <HeadCell>{words.holiday}</HeadCell>
        </>
      }
    >
      {holidays.map(({ date, name, nameEn, kind }) => (
        <Row key={date} marked={date === today}>
          <Cell>
            {formatDate(date, locale)}
            {date === today ? ` (${words.today})` : ""}
          </Cell>
          <Cell>
            {locale === "id" ? name : nameEn}
            <span className="block text-small text-ink-muted">{words.kinds[kind]}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
