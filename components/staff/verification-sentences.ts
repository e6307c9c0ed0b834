import { deskSentence } from "@/components/conversation/desk/sentences";

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
  return faultSentence(fields) ?? deskSentence(refusal);
}
