import { TextLink } from "@/components/ui/text-link";
import { revertScheduleAction } from "@/lib/hours/actions";
import type { Difference, ScheduleContent } from "@/lib/hours/domain/edition";
import { differencesBetween } from "@/lib/hours/domain/edition";
import { formatDateRange, formatDateTime, formatShortDate } from "@/lib/hours/domain/format";
import type { Override, ScheduleCode, Week } from "@/lib/hours/domain/schedule";
import { holidayKinds } from "@/lib/hours/domain/schedule";
import type { HoursEdition, HoursHistory } from "@/lib/hours/types";
import { SettingsForm } from "./settings-form";
import {
  changeSentence,
  holidayKindNames,
  overrideKindNames,
  scheduleNames,
} from "./settings-sentences";
import { OverrideLines, SourceLine, WeekLines } from "./week-lines";

type ScheduleHistoryProps = {
  code: ScheduleCode;
  /** Of the schedule as it stands now. */
  version: number;
  history: HoursHistory;
};

const revertNote =
  "Mulai hari ini berlaku lagi jadwal versi itu, sebagai versi baru. Hari yang sudah lewat tetap seperti yang berlaku waktu itu, dan daftar hari libur tidak ikut dikembalikan.";

/** Who changed a schedule, when and what, newest first; each older state can be put in force again. */
export function ScheduleHistory({ code, version, history }: ScheduleHistoryProps) {
  const { editions, more } = history;
  const oldest = editions.at(-1)?.version ?? 1;
  return (
    <div className="grid gap-2">
      <h3 id={`riwayat-${code}`}>Riwayat</h3>
      {editions.length === 0 ? (
        <p className="text-ui text-ink-muted">Belum ada perubahan yang tercatat.</p>
      ) : null}
      <ol className="grid gap-4">
        {editions.map((edition) => (
          <li key={edition.version} className="grid gap-1 border-t border-line pt-3 text-ui">
            <Entry edition={edition} code={code} version={version} />
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-5 text-ui">
        {more ? (
          <TextLink href={`/staf/pengaturan/jam?riwayat-${code}=${oldest}#riwayat-${code}`}>
            Riwayat {scheduleNames[code]} yang lebih lama
          </TextLink>
        ) : null}
        {editions[0] !== undefined && editions[0].version < version ? (
          <TextLink href={`/staf/pengaturan/jam#riwayat-${code}`}>
            Riwayat {scheduleNames[code]} yang terbaru
          </TextLink>
        ) : null}
      </p>
    </div>
  );
}

type EntryProps = { edition: HoursEdition; code: ScheduleCode; version: number };

function Entry({ edition, code, version }: EntryProps) {
  const name = `versi ${edition.version} ${scheduleNames[code]}`;
  return (
    <>
      <p>
        <b>{changeSentence(edition.change)}</b>
        {edition.version === version ? " (berlaku sekarang)" : ""}
      </p>
      <p className="text-small text-ink-muted">
        Versi {edition.version}, {formatDateTime(edition.at, "id")}, oleh {edition.actorName}
      </p>
      <details>
        <summary className="min-h-11 py-2.5 font-semibold text-primary">Isi {name}</summary>
        <div className="grid gap-4 pb-4">
          <Differences before={edition.before} after={edition.content} />
          <Whole content={edition.content} />
        </div>
      </details>
      {edition.version === version ? null : (
        <SettingsForm
          id={`kembali-${code}-${edition.version}`}
          action={revertScheduleAction}
          summary={`Kembalikan ke ${name}`}
          note={revertNote}
          previews
          submit="Kembalikan ke versi ini"
          controls={[
            { type: "hidden", name: "schedule", value: code },
            { type: "hidden", name: "version", value: String(version) },
            { type: "hidden", name: "edition", value: String(edition.version) },
          ]}
        />
      )}
    </>
  );
}

type DifferencesProps = { before: ScheduleContent | null; after: ScheduleContent };

function Differences({ before, after }: DifferencesProps) {
  const differences = before === null ? [] : differencesBetween(before, after);
  if (before === null) return null;
  if (differences.length === 0) return <p>Isi jadwal tidak berubah.</p>;
  return (
    <ul className="grid gap-3">
      {differences.map((difference) => (
        <li key={keyOf(difference)}>
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            <div>
              <dt className="text-small text-ink-muted">Sebelum</dt>
              <dd>{side(difference, "before")}</dd>
            </div>
            <div>
              <dt className="text-small text-ink-muted">Sesudah</dt>
              <dd>{side(difference, "after")}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function keyOf(difference: Difference): string {
  if (difference.part === "closing") return difference.kind;
  if (difference.part === "week") return (difference.after ?? difference.before)?.validFrom ?? "";
  return (difference.after ?? difference.before)?.id ?? "";
}

function side(difference: Difference, at: "before" | "after") {
  if (difference.part === "closing") {
    return <ClosingLine kind={difference.kind} closed={difference[at]} />;
  }
  if (difference.part === "week") {
    const week = difference[at];
    return week === null ? "Tidak ada" : <WeekText week={week} />;
  }
  const override = difference[at];
  return override === null ? "Tidak ada" : <OverrideText override={override} />;
}

/** The whole schedule as that edition left it. */
function Whole({ content }: { content: ScheduleContent }) {
  return (
    <div className="grid gap-2 border-l-2 border-line pl-4">
      <p className="text-small text-ink-muted">Jadwal selengkapnya</p>
      {content.weeks.map((week) => (
        <WeekText key={week.validFrom} week={week} />
      ))}
      {content.overrides.map((override) => (
        <OverrideText key={override.id} override={override} />
      ))}
      {holidayKinds.map((kind) => (
        <p key={kind}>
          <ClosingLine kind={kind} closed={content.holidayClosed[kind]} />
        </p>
      ))}
    </div>
  );
}

function WeekText({ week }: { week: Week }) {
  return (
    <>
      <p>Jam mingguan sejak {formatShortDate(week.validFrom, "id")}</p>
      <WeekLines spans={week.spans} />
      <SourceLine source={week.source} />
    </>
  );
}

function OverrideText({ override }: { override: Override }) {
  return (
    <>
      <p>
        {override.name}, {formatDateRange(override.from, override.to, "id")}
      </p>
      <p>{overrideKindNames[override.kind]}</p>
      {override.kind === "closed" ? null : <OverrideLines override={override} />}
      <SourceLine source={override.source} />
    </>
  );
}

type ClosingLineProps = { kind: keyof typeof holidayKindNames; closed: boolean };

function ClosingLine({ kind, closed }: ClosingLineProps) {
  return `${holidayKindNames[kind]}: ${closed ? "tutup" : "buka seperti biasa"}`;
}
