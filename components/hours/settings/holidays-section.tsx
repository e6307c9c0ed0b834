import { TextLink } from "@/components/ui/text-link";
import { deleteHolidayAction, putHolidayAction } from "@/lib/hours/actions";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { formatDate } from "@/lib/hours/domain/format";
import { holidayKinds } from "@/lib/hours/domain/schedule";
import type { HolidayEntry } from "@/lib/hours/types";
import type { SettingsControl } from "./settings-form";
import { SettingsForm } from "./settings-form";
import { holidayKindNames } from "./settings-sentences";

type HolidaysSectionProps = {
  year: number;
  years: readonly number[];
  holidays: readonly HolidayEntry[];
  today: IsoDate;
};

/** The holidays of a year, for both schedules; those that have passed are only read. */
export function HolidaysSection({ year, years, holidays, today }: HolidaysSectionProps) {
  return (
    <section aria-labelledby="hari-libur" className="grid gap-4">
      <h2 id="hari-libur">Hari libur {year}</h2>
      <nav aria-label="Tahun hari libur">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ui">
          {years.map((other) => (
            <li key={other} className="py-1.5">
              {other === year ? (
                <b aria-current="page">{other}</b>
              ) : (
                <TextLink href={`/staf/pengaturan/jam?tahun=${other}#hari-libur`}>{other}</TextLink>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {holidays.length === 0 ? (
        <p className="text-ui text-ink-muted">Belum ada hari libur untuk tahun {year}.</p>
      ) : (
        <ul>
          {holidays.map((holiday) => (
            <li key={holiday.date} className="grid gap-1 border-t border-line py-3 text-ui">
              <p>
                <b>{formatDate(holiday.date, "id")}</b>: {holiday.name}
              </p>
              <p className="text-small text-ink-muted">
                {holidayKindNames[holiday.kind]}. Sumber: {holiday.source}
              </p>
              {holiday.date >= today ? <Edit holiday={holiday} /> : null}
            </li>
          ))}
        </ul>
      )}
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
    </section>
  );
}

function Edit({ holiday }: { holiday: HolidayEntry }) {
  const identity: readonly SettingsControl[] = [
    { type: "hidden", name: "date", value: holiday.date },
    { type: "hidden", name: "version", value: String(holiday.version) },
  ];
  const day = `${holiday.name}, ${formatDate(holiday.date, "id")}`;
  return (
    <>
      <SettingsForm
        id={`libur-${holiday.date}`}
        action={putHolidayAction}
        summary={`Ubah ${holiday.name}`}
        submit="Simpan hari libur"
        controls={[...identity, ...contentControls(holiday)]}
      />
      <SettingsForm
        id={`hapus-libur-${holiday.date}`}
        action={deleteHolidayAction}
        submit="Hapus"
        submitFor={day}
        variant="danger"
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
