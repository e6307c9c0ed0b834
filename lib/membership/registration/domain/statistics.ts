/** Closed lists of what may be said freely, for statistics and for reports on e-resources; a code is what is stored. */
type Choice<Code extends string> = {
  readonly code: Code;
  readonly label: { readonly id: string; readonly en: string };
};

const choice = <Code extends string>(code: Code, id: string, en: string): Choice<Code> => ({
  code,
  label: { id, en },
});

/** The highest schooling finished, or the one gone to now. */
export const educations = [
  choice("none", "Belum atau tidak bersekolah", "No schooling yet, or none"),
  choice("primary", "SD atau sederajat", "Primary school"),
  choice("junior-secondary", "SMP atau sederajat", "Junior secondary school"),
  choice("senior-secondary", "SMA, SMK, atau sederajat", "Senior secondary school"),
  choice("diploma", "Diploma (D1–D4)", "Diploma (D1–D4)"),
  choice("bachelor", "Sarjana (S1)", "Bachelor’s degree"),
  choice("master", "Magister (S2) atau profesi", "Master’s or professional degree"),
  choice("doctor", "Doktor (S3)", "Doctorate"),
] as const;

export const occupations = [
  choice("pupil", "Pelajar", "School pupil"),
  choice("student", "Mahasiswa", "Student"),
  choice("teacher", "Guru", "Teacher"),
  choice("lecturer", "Dosen", "Lecturer"),
  choice("researcher", "Peneliti", "Researcher"),
  choice("librarian", "Pustakawan", "Librarian"),
  choice("civil-servant", "Aparatur sipil negara", "Civil servant"),
  choice("armed-forces", "TNI atau Polri", "Armed forces or police"),
  choice("employee", "Karyawan", "Employee"),
  choice("self-employed", "Wiraswasta", "Self-employed"),
  choice("farmer-fisher", "Petani atau nelayan", "Farmer or fisher"),
  choice("homemaker", "Mengurus rumah tangga", "Homemaker"),
  choice("retired", "Pensiunan", "Retired"),
  choice("not-working", "Belum atau tidak bekerja", "Not working"),
  choice("other", "Lainnya", "Something else"),
] as const;

/** What a guardian is to whoever is under age. */
export const guardianRelations = [
  choice("mother", "Ibu", "Mother"),
  choice("father", "Ayah", "Father"),
  choice("guardian", "Wali", "Guardian"),
] as const;

const codesOf = <const List extends readonly { readonly code: string }[]>(list: List) =>
  list.map(({ code }) => code) as { -readonly [I in keyof List]: List[I]["code"] };

export const educationCodes = codesOf(educations);
export const occupationCodes = codesOf(occupations);
export const guardianRelationCodes = codesOf(guardianRelations);

/** The label of a code in one of the lists above; the code itself where the list no longer has it. */
export function labelOf(
  list: readonly Choice<string>[],
  code: string,
  locale: "id" | "en",
): string {
  return list.find((each) => each.code === code)?.label[locale] ?? code;
}
