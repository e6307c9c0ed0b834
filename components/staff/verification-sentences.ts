import { deskSentence } from "@/components/conversation/desk/sentences";
import type { CardStanding } from "@/lib/membership/card/domain/standing";
import type { CardUse } from "@/lib/membership/card-gate/domain/gate";

/** Faults of the form, by the word the server gives. */
const faults: Readonly<Record<string, string>> = {
  "member-number-invalid": "Nomor anggota terdiri atas angka. Periksa kembali.",
  "mobile-invalid": "Nomor HP belum lengkap. Tulis seperti 0812 3456 7890.",
  "birth-date-invalid": "Pilih tanggal lahir.",
  "identity-number-invalid": "Nomor identitas belum lengkap.",
};

/** Said at a field before anything is asked of the server, by the field's kind. */
export const missing = {
  memberNumber: "Tulis nomor anggota.",
  mobile: "Tulis nomor HP, seperti 0812 3456 7890.",
  "birth-date": "Tulis tanggal lahir lengkap: hari, bulan, dan tahun.",
  "identity-number": "Tulis nomor identitas.",
} as const;

/** What stands in the way of a card. */
export const standingWords: Readonly<Record<Exclude<CardStanding, "valid">, string>> = {
  "member-blocked": "Keanggotaan ini diblokir.",
  "member-expired": "Masa berlaku keanggotaan ini sudah berakhir.",
  "card-blocked": "Kartu anggota ini diblokir.",
};

/** What the card gate opens, in few words. */
export const useWords: Readonly<Record<CardUse, string>> = {
  "read-on-site": "membaca di tempat",
  "take-home": "membawa pulang koleksi",
  "e-resources": "e-Resources",
  "important-documents": "dokumen penting",
  facilities: "fasilitas",
};

/** Instead of the masked values of who has restricted the use of his data (UU 27/2022 article 11). */
export const restricted =
  "Anggota ini membatasi pemakaian datanya, sehingga nama dan data lain tidak ditampilkan.";

/** A match that may not be recorded: the words that stand there already are somebody else's. */
const otherMember =
  "Percakapan ini sudah diverifikasi untuk anggota lain, jadi tidak dapat dipindahkan ke anggota ini. Minta pemustaka memulai percakapan baru.";

/** The first known fault of a refused form, or null. */
export function faultSentence(fields: unknown): string | null {
  const words = JSON.stringify(fields ?? {});
  const found = Object.keys(faults).find((word) => words.includes(`"${word}"`));
  return found ? (faults[found] ?? null) : null;
}

export function triesWords(left: number): string {
  return left === 0 ? "Tidak ada percobaan lagi" : `Sisa ${left} percobaan`;
}

/** What a refused check says. */
export function verificationSentence(refusal: string | null, fields: unknown): string {
  if (refusal === "other-member") return otherMember;
  return faultSentence(fields) ?? deskSentence(refusal);
}
