import type { HolidayKind, ScheduleCode } from "@/lib/hours/domain/schedule";

const indonesian = {
  captions: {
    chat: "Jam obrolan menurut zona waktu",
    building: "Jam gedung layanan menurut zona waktu",
  },
  day: "Hari",
  today: "hari ini",
  closed: { chat: "Tutup; pesan tetap diterima", building: "Tutup" },
  holidays: "Hari libur nasional",
  next: "berikutnya",
  leave: "cuti bersama",
  since: "Berlaku sejak",
  openUntil: "Buka sampai",
  openAlways: "Buka",
  closedUntil: "Tutup, buka lagi",
  closedNow: "Tutup",
  at: "pukul",
  atYourPlace: "di tempat Anda",
  shift: {
    hour: "jam",
    hours: "jam",
    minutes: "menit",
    ahead: "Waktu di tempat Anda{zone} {amount} lebih cepat daripada WIB.",
    behind: "Waktu di tempat Anda{zone} {amount} lebih lambat daripada WIB.",
  },
  ownToday: "Di tempat Anda hari ini",
  different: "Yang akan berbeda",
  nothingDifferent: "Selain hari libur, belum ada jam lain, penutupan, atau pembukaan tambahan.",
  kinds: { "libur-nasional": "Libur nasional", "cuti-bersama": "Cuti bersama" },
  year: (year: number) => `Hari libur ${year}`,
  noneLeft: "Tidak ada lagi pada tahun ini.",
  passed: (count: number) => `Yang sudah lewat (${count})`,
  source: "Sumber",
};

type Sentences = Omit<typeof indonesian, "captions" | "closed" | "kinds"> & {
  readonly kinds: Readonly<Record<HolidayKind, string>>;
  readonly captions: Readonly<Record<ScheduleCode, string>>;
  readonly closed: Readonly<Record<ScheduleCode, string>>;
};

const english: Sentences = {
  captions: {
    chat: "Chat hours by time zone",
    building: "Opening hours of the service building by time zone",
  },
  day: "Day",
  today: "today",
  closed: { chat: "Closed; messages are still received", building: "Closed" },
  holidays: "National holidays",
  next: "next on",
  leave: "collective leave",
  since: "In force since",
  openUntil: "Open until",
  openAlways: "Open",
  closedUntil: "Closed, opens again",
  closedNow: "Closed",
  at: "at",
  atYourPlace: "where you are",
  shift: {
    hour: "hour",
    hours: "hours",
    minutes: "minutes",
    ahead: "Your clock{zone} is {amount} ahead of WIB.",
    behind: "Your clock{zone} is {amount} behind WIB.",
  },
  ownToday: "Your time today",
  different: "What will be different",
  nothingDifferent:
    "Apart from holidays, no other hours, closures or additional openings are planned.",
  kinds: { "libur-nasional": "National holiday", "cuti-bersama": "Collective leave" },
  year: (year: number) => `Holidays in ${year}`,
  noneLeft: "None left this year.",
  passed: (count: number) => `Those that have passed (${count})`,
  source: "Source",
};

/** Every text of the hours as patrons see them. */
export const hoursSentences: { readonly id: Sentences; readonly en: Sentences } = {
  id: indonesian,
  en: english,
};
