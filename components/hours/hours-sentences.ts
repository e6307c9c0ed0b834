import type { ScheduleCode } from "@/lib/hours/domain/schedule";

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
  atYourPlace: "di tempat Anda",
};

type Sentences = Omit<typeof indonesian, "captions" | "closed"> & {
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
  atYourPlace: "where you are",
};

/** Every text of the hours as patrons see them. */
export const hoursSentences: { readonly id: Sentences; readonly en: Sentences } = {
  id: indonesian,
  en: english,
};
