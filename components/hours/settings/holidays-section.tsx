import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { deleteHolidayAction, putHolidayAction, revertHolidayAction } from "@/lib/hours/actions";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { formatDate, formatDateTime } from "@/lib/hours/domain/format";
import { holidayKinds } from "@/lib/hours/domain/schedule";
import type { HolidayContent, HolidayEdition, HolidayEntry } from "@/lib/hours/types";
import { DeleteButton, Deletions } from "./deletions";
import type { SettingsControl } from "./settings-form";
import { SettingsForm } from "./settings-form";
import { holidayKindNames } from "./settings-sentences";

type HolidaysSectionProps = {
  year: number;
  years: readonly number[];
  holidays: readonly HolidayEntry[];
  /** What was done to holidays of any year, newest first. */
  history: readonly HolidayEdition[];
  today: IsoDate;
};

/** The holidays of a year, for both schedules; those that have passed are only read. */
export function HolidaysSection({ year, years, holidays, history, today }: HolidaysSectionProps) {
  const past = holidays.filter(({ date }) => date < today);
  const coming = holidays.filter(({ date }) => date >= today);
  return (
    <section aria-labelledby="hari-libur" className="grid gap-4">
      <Deletions
        id="hari-libur"
        level="h2"
        title={`Hari libur ${year}`}
        action={deleteHolidayAction}
      >
        <nav aria-label="Tahun hari libur">
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ui">
            {years.map((other) => (
              <li key={other} className="py-1.5">
                {other === year ? (
                  <b aria-current="page">{other}</b>
                ) : (
                  <TextLink href={`/staf/pengaturan/jam?tahun=${other}#hari-libur`}>
                    {other}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <SettingsForm
          id="libur-baru"
          action={putHolidayAction}
          summary="Tambah hari libur"
          submit="Tambah hari libur"
          controls={[
            { type: "hidden", name: "version", value: "" },
            { type: "date", name: "date", label: "Tanggal", value: "" },
            ...contentControls(null),
          ]}
        />
        {holidays.length === 0 ? (
          <p className="text-ui text-ink-muted">Belum ada hari libur untuk tahun {year}.</p>
        ) : null}
        {past.length === 0 ? null : (
          <details className="border-t border-line">
            <summary className="min-h-11 py-2.5 text-ui font-semibold text-primary">
              Hari libur {year} yang sudah lewat ({past.length})
            </summary>
            <ul>
              {past.map((holiday) => (
                <Item key={holiday.date} holiday={holiday} />
              ))}
            </ul>
          </details>
        )}
        {coming.length === 0 ? null : (
          <ul>
            {coming.map((holiday) => (
              <Item key={holiday.date} holiday={holiday}>
                <Edit holiday={holiday} />
              </Item>
            ))}
          </ul>
        )}
      </Deletions>
      <HolidayHistory history={history} today={today} />
    </section>
  );
}

type HolidayHistoryProps = Pick<HolidaysSectionProps, "history" | "today">;

/** Who did what to which day; a day that has not passed can be made again what it was before. */
function HolidayHistory({ history, today }: HolidayHistoryProps) {
  if (history.length === 0) return null;
  return (
    <details className="border-t border-line">
      <summary className="min-h-11 py-2.5 text-ui font-semibold text-primary">
        Riwayat hari libur
      </summary>
      <ol>
        {history.map((edition) => (
          <li key={edition.number} className="grid gap-1 border-t border-line py-3 text-ui">
            <p>
              <b>{formatDate(edition.date, "id")}</b> {deedOf(edition)}
            </p>
            {edition.before === null ? null : <p>Sebelum: {holidayText(edition.before)}</p>}
            {edition.after === null ? null : <p>Sesudah: {holidayText(edition.after)}</p>}
            <p className="text-small text-ink-muted">
              Perubahan {edition.number}, {formatDateTime(edition.at, "id")}, oleh{" "}
              {edition.actorName}
            </p>
            {edition.date < today ? null : <Revert edition={edition} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Revert({ edition }: { edition: HolidayEdition }) {
  const { number, date, before, version } = edition;
  const day = formatDate(date, "id");
  return (
    <SettingsForm
      id={`kembali-libur-${number}`}
      action={revertHolidayAction}
      summary={`Batalkan perubahan ${number}`}
      note={
        before === null
          ? `${day} menjadi lagi hari biasa untuk obrolan dan gedung layanan.`
          : `${day} menjadi lagi ${holidayText(before)}`
      }
      submit="Kembalikan hari itu"
      controls={[
        { type: "hidden", name: "version", value: version === null ? "" : String(version) },
        { type: "hidden", name: "edition", value: String(number) },
      ]}
    />
  );
}

function deedOf({ before, after }: HolidayEdition): string {
  if (before === null) return "ditambahkan";
  return after === null ? "dihapus" : "diubah";
}

const holidayText = ({ name, nameEn, kind, source }: HolidayContent): string =>
  `${name} (${nameEn}), ${holidayKindNames[kind]}. Sumber: ${source}`;

function Item({ holiday, children }: { holiday: HolidayEntry; children?: ReactNode }) {
  return (
    <li className="grid gap-1 border-t border-line py-3 text-ui">
      <p>
        <b>{formatDate(holiday.date, "id")}</b>: {holiday.name}
      </p>
      <p className="text-small text-ink-muted">
        {holidayKindNames[holiday.kind]}. Sumber: {holiday.source}
      </p>
      {children}
    </li>
  );
}

function Edit({ holiday }: { holiday: HolidayEntry }) {
  const identity: readonly SettingsControl[] = [
    { type: "hidden", name: "date", value: holiday.date },
    { type: "hidden", name: "version", value: String(holiday.version) },
  ];
  return (
    <>
      <SettingsForm
        id={`libur-${holiday.date}`}
        action={putHolidayAction}
        summary={`Ubah ${holiday.name}`}
        submit="Simpan hari libur"
        controls={[...identity, ...contentControls(holiday)]}
      />
      <DeleteButton
        what={`${holiday.name}, ${formatDate(holiday.date, "id")}`}
        effect="Hari itu menjadi hari biasa untuk obrolan dan gedung layanan."
        controls={identity}
      />
    </>
  );
}

function contentControls(holiday: HolidayEntry | null): readonly SettingsControl[] {
  const { name = "", nameEn = "", source = "" } = holiday ?? {};
  return [
    { type: "text", name: "name", label: "Nama", value: name },
    { type: "text", name: "nameEn", label: "Nama dalam bahasa Inggris", value: nameEn },
    {
      type: "select",
      name: "kind",
      label: "Jenis",
      value: holiday?.kind ?? "libur-nasional",
      options: holidayKinds.map((kind) => ({ value: kind, text: holidayKindNames[kind] })),
    },
    {
      type: "text",
      name: "source",
      label: "Sumber",
      hint: "Misalnya nomor SKB 3 Menteri.",
      value: source,
    },
  ];
}
