import type { SettingsRefusal } from "@/lib/hours/actions";
import type { ScheduleChange } from "@/lib/hours/domain/edition";
import { formatDateRange, formatShortDate } from "@/lib/hours/domain/format";
import type { HolidayKind, OverrideKind, ScheduleCode } from "@/lib/hours/domain/schedule";
import type { SettingsField } from "@/lib/hours/schema";

/** The schedules as staff call them (T2). */
export const scheduleNames: Readonly<Record<ScheduleCode, string>> = {
  chat: "Obrolan",
  building: "Gedung layanan",
};

export const holidayKindNames: Readonly<Record<HolidayKind, string>> = {
  "libur-nasional": "Libur nasional",
  "cuti-bersama": "Cuti bersama",
};

export const overrideKindNames: Readonly<Record<OverrideKind, string>> = {
  hours: "Jam lain (hari libur tetap tutup)",
  closed: "Tutup tambahan",
  open: "Buka tambahan (juga pada hari libur)",
};

/** What each refusal of the settings page says. */
export const settingsRefusals: Readonly<Record<SettingsRefusal, string>> = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk kembali, lalu ulangi.",
  forbidden: "Akun Anda tidak berwenang mengubah jam layanan.",
  "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
  "changed-meanwhile":
    "Orang lain baru saja mengubah bagian ini. Isian Anda masih ada; bandingkan dengan keadaan sekarang, lalu simpan lagi.",
  "in-the-past":
    "Hari yang sudah lewat tidak dapat diubah. Pilih tanggal mulai hari ini atau sesudahnya.",
  "not-a-day": "Isi tanggal yang ada di kalender.",
  "span-out-of-day": "Jam harus antara 00.00 dan 24.00.",
  "end-not-after-start": "Jam tutup harus sesudah jam buka.",
  "spans-overlap": "Rentang jam dalam satu hari saling bertumpuk.",
  "too-many-spans": "Terlalu banyak rentang jam dalam satu hari.",
  "end-before-start": "Hari terakhir tidak boleh sebelum hari pertama.",
  "too-long":
    "Pengecualian paling lama 366 hari. Untuk perubahan yang lebih lama, buat jam mingguan baru.",
  "already-begun":
    "Pengecualian ini sudah berjalan: hari pertama, jenis, dan jamnya tetap. Akhiri lebih awal, lalu buat yang baru.",
  "overrides-overlap":
    "Sudah ada pengecualian sejenis pada hari-hari itu. Ubah atau hapus yang lama.",
  "nothing-open": "Isi jam buka paling sedikit satu hari, atau pilih jenis Tutup tambahan.",
  "date-taken": "Tanggal ini sudah ada dalam daftar hari libur.",
  "last-week": "Jadwal harus mempunyai paling sedikit satu jam mingguan.",
  "unknown-week": "Jam mingguan ini sudah tidak ada.",
  "unknown-override": "Pengecualian ini sudah tidak ada.",
  "unknown-edition": "Versi ini tidak ada dalam riwayat.",
  "holiday-as-before":
    "Hari itu sudah sama dengan keadaan sebelum perubahan ini; tidak ada yang perlu dikembalikan.",
  "nothing-to-revert":
    "Mulai hari ini jadwal sudah sama dengan versi itu; tidak ada yang perlu dikembalikan.",
};

const closes = (closed: boolean): string => (closed ? "tutup" : "buka");

/** What an edition did, as its line in the history. */
export function changeSentence(change: ScheduleChange): string {
  switch (change.what) {
    case "installed":
      return "Jadwal awal";
    case "week-replaced":
      return `Jam mingguan sejak ${formatShortDate(change.validFrom, "id")} diterbitkan`;
    case "week-deleted":
      return `Jam mingguan sejak ${formatShortDate(change.validFrom, "id")} dihapus`;
    case "closing-set":
      return `Hari libur diatur: libur nasional ${closes(change.national)}, cuti bersama ${closes(change.leave)}`;
    case "reverted":
      return `Dikembalikan ke versi ${change.version}`;
    default:
      return `Pengecualian ${change.name} (${formatDateRange(change.from, change.to, "id")}) ${overrideDeeds[change.what]}`;
  }
}

const overrideDeeds = {
  "override-added": "diterbitkan",
  "override-changed": "diubah",
  "override-deleted": "dihapus",
} as const;

/** The control a refusal is shown at, where it belongs to one that the form has. */
export const refusalFields: Readonly<Partial<Record<SettingsRefusal, readonly SettingsField[]>>> = {
  "in-the-past": ["validFrom", "from", "date"],
  "not-a-day": ["validFrom", "from", "date"],
  "end-before-start": ["to"],
  "too-long": ["to"],
  "overrides-overlap": ["from"],
  "nothing-open": ["day1"],
  "date-taken": ["date"],
};
