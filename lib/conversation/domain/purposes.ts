/** What a patron needs the answer for (R053); may be left open. */
export const purposes = [
  { code: "assignment", id: "Tugas", en: "Assignment" },
  { code: "research", id: "Penelitian", en: "Research" },
  { code: "group", id: "Kerja kelompok", en: "Group work" },
  { code: "thesis", id: "Tugas akhir", en: "Final thesis" },
  { code: "other", id: "Lainnya", en: "Something else" },
] as const;

export type Purpose = (typeof purposes)[number]["code"];

export const purposeCodes = purposes.map(({ code }) => code) as readonly Purpose[];

/** The label in the reader's language; the code itself for a purpose that is no longer offered. */
export function purposeLabel(code: string, locale: "id" | "en"): string {
  return purposes.find((purpose) => purpose.code === code)?.[locale] ?? code;
}
