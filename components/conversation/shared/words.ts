import type { Locale } from "@/lib/conversation/domain/moments";

const indonesian = {
  sending: "Mengirim",
  sent: (time: string) => `Terkirim ${time}`,
  read: (time: string) => `Dibaca ${time}`,
  sentAndRead: (time: string) => `Terkirim ${time}, dibaca`,
  notSent: "Belum terkirim, jaringan terputus.",
  resend: "Kirim ulang",
  discard: "Hapus",
  remove: "Hapus",
  removeName: "Hapus pesan ini",
  removed: "Pesan ini dihapus.",
  unread: "Belum dibaca",
  toNewest: "Ke pesan terbaru",
  newMessages: (count: number) => `${count} pesan baru`,
  empty: "Tulis pesan dahulu, lalu kirim.",
  tooLong: (length: string) =>
    `Pesan ini ${length} karakter, paling banyak 4.000. Pendekkan atau bagi menjadi dua.`,
  left: (count: string) => `Sisa ${count} karakter`,
  record: {
    label: "Dari katalog",
    callNumber: "Nomor panggil",
    some: (available: number, copies: number) => `Tersedia ${available} dari ${copies}`,
    none: (copies: number) => `Belum tersedia, 0 dari ${copies}`,
    online: "Dapat dibaca daring",
    noCopies: "Eksemplar belum didata",
    withdrawn: "Rekaman ini sudah ditarik dari katalog",
    unknown: "Rekaman ini tidak ada di katalog",
  },
};

type Words = typeof indonesian;

const english: Words = {
  sending: "Sending",
  sent: (time) => `Sent ${time}`,
  read: (time) => `Read ${time}`,
  sentAndRead: (time) => `Sent ${time}, read`,
  notSent: "Not sent yet, the connection is lost.",
  resend: "Send again",
  discard: "Delete",
  remove: "Delete",
  removeName: "Delete this message",
  removed: "This message was deleted.",
  unread: "Not read yet",
  toNewest: "To the newest message",
  newMessages: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
  empty: "Write a message first, then send it.",
  tooLong: (length) =>
    `This message has ${length} characters, at most 4,000. Shorten it or split it in two.`,
  left: (count) => `${count} characters left`,
  record: {
    label: "From the catalogue",
    callNumber: "Call number",
    some: (available, copies) => `${available} of ${copies} available`,
    none: (copies) => `Not available, 0 of ${copies}`,
    online: "Can be read online",
    noCopies: "Copies not yet listed",
    withdrawn: "This record has been withdrawn from the catalogue",
    unknown: "This record is not in the catalogue",
  },
};

/** What both sides' log and composer say. */
export const conversationWords: { readonly [L in Locale]: Words } = {
  id: indonesian,
  en: english,
};

/** A count with its separators: `4.001`, in English `4,001`. */
export function countText(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === "id" ? "." : ",");
}
