import type { Metadata } from "next";
import { connection } from "next/server";
import { HolidaysSection } from "@/components/hours/settings/holidays-section";
import { KeptAnswer } from "@/components/hours/settings/kept-answer";
import { ScheduleSection } from "@/components/hours/settings/schedule-section";
import { StaffPage } from "@/components/layout/staff-page";
import type { KeptSettings } from "@/lib/hours/actions";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { listEditions, listHolidayEditions } from "@/lib/hours/history/queries";
import { getScheduleSettings, listHolidays, listHolidayYears } from "@/lib/hours/queries";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Jam layanan" };

type Param = string | string[] | undefined;
type PageProps = {
  searchParams: Promise<{ tahun?: Param; "riwayat-chat"?: Param; "riwayat-building"?: Param }>;
};

/** The version below which the history is to begin; null for its newest page. */
const belowOf = (param: Param): number | null =>
  typeof param === "string" && /^[1-9]\d{0,8}$/.test(param) ? Number(param) : null;

export default async function HoursSettingsPage({ searchParams }: PageProps) {
  // A prefetch with the session at hand runs this far too: the clock belongs to the request alone.
  await connection();
  const editor = await gateStaffPage("hours.edit", "/staf/pengaturan/jam");
  const today = wibDateAt(now());
  const thisYear = Number(today.slice(0, 4));
  const {
    tahun,
    "riwayat-chat": chatBelow,
    "riwayat-building": buildingBelow,
  } = await searchParams;
  const year = typeof tahun === "string" && /^20\d\d$/.test(tahun) ? Number(tahun) : thisYear;
  const [chat, building, chatHistory, buildingHistory, holidays, holidayHistory, filled] =
    await Promise.all([
      getScheduleSettings(editor, "chat"),
      getScheduleSettings(editor, "building"),
      listEditions(editor, "chat", belowOf(chatBelow)),
      listEditions(editor, "building", belowOf(buildingBelow)),
      listHolidays(year),
      listHolidayEditions(editor),
      listHolidayYears(),
    ]);
  const years = [...new Set([...filled, thisYear, thisYear + 1, year])].sort((a, b) => a - b);
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan", name: "Pengaturan" }}
      title="Jam layanan"
      lead="Obrolan dan gedung mempunyai jadwal masing-masing. Semua jam ditulis dalam WIB, misalnya 09.00–19.00; beberapa rentang dipisahkan koma, kosong berarti tutup. Lihat pratinjau sebelum menerbitkan; setiap perubahan jadwal dan hari libur masuk riwayat dan dapat dikembalikan."
    >
      <KeptAnswer kept={await keptAnswer<KeptSettings>("hours-settings")}>
        <div className="grid gap-12 lg:grid-cols-2">
          <ScheduleSection settings={chat} history={chatHistory} today={today} />
          <ScheduleSection settings={building} history={buildingHistory} today={today} />
        </div>
        <HolidaysSection
          year={year}
          years={years}
          holidays={holidays}
          history={holidayHistory}
          today={today}
        />
      </KeptAnswer>
    </StaffPage>
  );
}
