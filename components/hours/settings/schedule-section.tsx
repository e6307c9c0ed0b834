import {
  deleteOverrideAction,
  deleteWeekAction,
  putOverrideAction,
  replaceWeekAction,
  setHolidayClosingAction,
} from "@/lib/hours/actions";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { weekdays } from "@/lib/hours/domain/civil-date";
import { formatDateRange, formatShortDate, weekdayName } from "@/lib/hours/domain/format";
import type { Override, Schedule, WeekSpans } from "@/lib/hours/domain/schedule";
import { overrideKinds, weekSpansOf } from "@/lib/hours/domain/schedule";
import { writeSpans } from "@/lib/hours/domain/span-text";
import { weekTable } from "@/lib/hours/domain/week-table";
import type { HoursHistory, ScheduleSettings } from "@/lib/hours/types";
import { DeleteButton, Deletions } from "./deletions";
import { ScheduleHistory } from "./schedule-history";
import type { SettingsControl } from "./settings-form";
import { SettingsForm } from "./settings-form";
import { overrideKindNames, scheduleNames } from "./settings-sentences";
import { OverrideLines, SourceLine, WeekLines } from "./week-lines";

type ScheduleSectionProps = {
  settings: ScheduleSettings;
  history: HoursHistory;
  today: IsoDate;
};

/** Everything an editor may change about one schedule, and everything that was changed. */
export function ScheduleSection({ settings, history, today }: ScheduleSectionProps) {
  const { schedule, version } = settings;
  const { code } = schedule;
  const identity: readonly SettingsControl[] = [
    { type: "hidden", name: "schedule", value: code },
    { type: "hidden", name: "version", value: String(version) },
  ];
  return (
    <section aria-labelledby={`jadwal-${code}`} className="grid content-start gap-6">
      <h2 id={`jadwal-${code}`}>{scheduleNames[code]}</h2>
      <div>
        <Weeks schedule={schedule} identity={identity} today={today} />
      </div>
      <div>
        <Overrides schedule={schedule} identity={identity} today={today} />
      </div>
      <div>
        <h3 className="mb-2">Hari libur</h3>
        <SettingsForm
          id={`libur-${code}`}
          action={setHolidayClosingAction}
          previews
          submit="Terbitkan"
          submitFor={`hari libur ${scheduleNames[code]}`}
          controls={[
            ...identity,
            {
              type: "checkbox",
              name: "national",
              label: "Tutup pada hari libur nasional",
              value: schedule.holidayClosed["libur-nasional"] ? "on" : "",
            },
            {
              type: "checkbox",
              name: "leave",
              label: "Tutup pada cuti bersama",
              value: schedule.holidayClosed["cuti-bersama"] ? "on" : "",
            },
          ]}
        />
      </div>
      <ScheduleHistory code={code} version={version} history={history} />
    </section>
  );
}

type PartProps = {
  schedule: Schedule;
  identity: readonly SettingsControl[];
  today: IsoDate;
};

function Weeks({ schedule, identity, today }: PartProps) {
  const { code } = schedule;
  const inForce = weekTable({ ...schedule, overrides: [] }, today).validFrom;
  const current = schedule.weeks.find((week) => week.validFrom === inForce);
  return (
    <Deletions id={`mingguan-${code}`} level="h3" title="Jam mingguan" action={deleteWeekAction}>
      <ul className="grid gap-4">
        {schedule.weeks.map((week) => (
          <li key={week.validFrom} className="grid gap-1 border-t border-line pt-3 text-ui">
            <p>
              <b>Berlaku sejak {formatShortDate(week.validFrom, "id")}</b>
              {week.validFrom === inForce ? " (sekarang)" : ""}
            </p>
            <WeekLines spans={week.spans} />
            <SourceLine source={week.source} />
            {week.validFrom >= today && schedule.weeks.length > 1 ? (
              <DeleteButton
                what={`Jam mingguan ${scheduleNames[code]} sejak ${formatShortDate(week.validFrom, "id")}`}
                effect="Sejak tanggal itu berlaku jam mingguan sebelumnya."
                controls={[
                  ...identity,
                  { type: "hidden", name: "validFrom", value: week.validFrom },
                ]}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <SettingsForm
        id={`minggu-${code}`}
        action={replaceWeekAction}
        summary={`Ubah jam mingguan ${scheduleNames[code]}`}
        previews
        submit="Terbitkan jam mingguan"
        controls={[
          ...identity,
          {
            type: "date",
            name: "validFrom",
            label: "Berlaku sejak",
            hint: "Hari ini atau sesudahnya. Jam sebelumnya tetap tercatat.",
            value: today,
          },
          ...dayControls(current?.spans ?? weekSpansOf(() => [])),
          { type: "text", name: "source", label: "Sumber", hint: sourceHint, value: "" },
        ]}
      />
    </Deletions>
  );
}

function Overrides({ schedule, identity, today }: PartProps) {
  const { code } = schedule;
  const current = schedule.overrides.filter((override) => override.to >= today);
  return (
    <Deletions
      id={`daftar-pengecualian-${code}`}
      level="h3"
      title="Pengecualian"
      action={deleteOverrideAction}
    >
      {current.length === 0 ? (
        <p className="pb-3 text-ui text-ink-muted">
          Tidak ada pengecualian yang berjalan atau direncanakan.
        </p>
      ) : (
        <ul className="grid gap-4">
          {current.map((override) => (
            <li key={override.id} className="grid gap-1 border-t border-line pt-3 text-ui">
              <p>
                <b>{override.name}</b>, {formatDateRange(override.from, override.to, "id")}
              </p>
              <p>{overrideKindNames[override.kind]}</p>
              {override.kind === "closed" ? null : <OverrideLines override={override} />}
              <SourceLine source={override.source} />
              <SettingsForm
                id={`pengecualian-${override.id}`}
                action={putOverrideAction}
                summary={`Ubah ${override.name}`}
                previews
                submit="Terbitkan pengecualian"
                controls={[...identity, ...overrideControls(override)]}
              />
              {override.from >= today ? (
                <DeleteButton
                  what={`${override.name}, ${formatDateRange(override.from, override.to, "id")}`}
                  effect="Pada hari-hari itu berlaku jam mingguan dan hari libur."
                  controls={[...identity, { type: "hidden", name: "id", value: override.id }]}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <SettingsForm
        id={`pengecualian-baru-${code}`}
        action={putOverrideAction}
        summary={`Tambah pengecualian ${scheduleNames[code]}`}
        previews
        submit="Terbitkan pengecualian"
        controls={[...identity, ...overrideControls(null)]}
      />
    </Deletions>
  );
}

const sourceHint = "Misalnya nomor surat keputusan atau alamat pengumuman.";

/** Seven lines, one for each day, in the way people write hours. */
function dayControls(spans: WeekSpans): readonly SettingsControl[] {
  return weekdays.map((weekday) => ({
    type: "hours",
    name: `day${weekday}`,
    label: `Jam ${weekdayName(weekday, "id")}`,
    value: writeSpans(spans[weekday]),
  }));
}

function overrideControls(override: Override | null): readonly SettingsControl[] {
  const { from = "", to = "", name = "", nameEn = "", source = "" } = override ?? {};
  return [
    { type: "hidden", name: "id", value: override?.id ?? "" },
    {
      type: "select",
      name: "kind",
      label: "Jenis",
      value: override?.kind ?? "hours",
      options: overrideKinds.map((kind) => ({ value: kind, text: overrideKindNames[kind] })),
    },
    { type: "date", name: "from", label: "Hari pertama", value: from },
    { type: "date", name: "to", label: "Hari terakhir", value: to },
    { type: "text", name: "name", label: "Nama", hint: "Tampil di situs.", value: name },
    { type: "text", name: "nameEn", label: "Nama dalam bahasa Inggris", value: nameEn },
    ...dayControls(override?.spans ?? weekSpansOf(() => [])),
    {
      type: "text",
      name: "source",
      label: "Sumber",
      hint: sourceHint,
      optional: true,
      value: source,
    },
  ];
}
