/**
 * What a patron may ask about (R014, R015). Only the first label is quoted from the library's own form
 * and it is the default; the others follow the notices of 2020 and 2023. `referred` kinds are settled by
 * another unit: a librarian answers with the way there.
 */
export const questionTypes = [
  {
    code: "literature",
    id: "Bantuan penelusuran literatur/informasi/data (Online)",
    en: "Help finding literature, information or data (online)",
    referred: false,
  },
  {
    code: "guidance",
    id: "Bimbingan penelusuran dan literasi informasi",
    en: "Guidance on searching and information literacy",
    referred: false,
  },
  { code: "membership", id: "Keanggotaan", en: "Membership", referred: false },
  { code: "loans", id: "Peminjaman koleksi", en: "Borrowing", referred: false },
  {
    code: "digital",
    id: "Akses e-Resources / koleksi digital / iPusnas",
    en: "Access to e-Resources, digital collections, iPusnas",
    referred: false,
  },
  {
    code: "visit",
    id: "Informasi layanan dan kunjungan",
    en: "Services and visits",
    referred: false,
  },
  { code: "complaint", id: "Pengaduan", en: "Complaint", referred: false },
  {
    code: "referral",
    id: "Rujukan: ISBN/e-Deposit/NPP/diklat/akreditasi",
    en: "Referral: ISBN, e-Deposit, NPP, training, accreditation",
    referred: true,
  },
  { code: "other", id: "Lainnya", en: "Something else", referred: false },
] as const;

export type QuestionType = (typeof questionTypes)[number]["code"];

export const questionTypeCodes = questionTypes.map((type) => type.code) as readonly QuestionType[];

/** The label in the reader's language; the code itself for a type that is no longer offered. */
export function questionTypeLabel(code: string, locale: "id" | "en"): string {
  return questionTypes.find((type) => type.code === code)?.[locale] ?? code;
}
