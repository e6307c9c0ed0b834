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
  kinds: { "libur-nasional": "libur nasional", "cuti-bersama": "cuti bersama" },
  since: "Berlaku sejak",
  openUntil: "Buka sampai",
  openAlways: "Buka",
  closedUntil: "Tutup, buka lagi",
  closedNow: "Tutup",
  atYourPlace: "di tempat Anda",
};

type Sentences = Omit<typeof indonesian, "captions" | "closed" | "kinds"> & {
  readonly captions: Readonly<Record<ScheduleCode, string>>;
  readonly closed: Readonly<Record<ScheduleCode, string>>;
  readonly kinds: Readonly<Record<HolidayKind, string>>;
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
  kinds: { "libur-nasional": "national holiday", "cuti-bersama": "collective leave" },
  since: "In force since",
  openUntil: "Open until",
  openAlways: "Open",
  closedUntil: "Closed, opens again",
  closedNow: "Closed",
  atYourPlace: "where you are",
};

/** Every text of the hours as patrons see them. */
export const hoursSentences: { readonly id: Sentences; readonly en: Sentences } = {
  id: indonesian,
  en: english,
};
