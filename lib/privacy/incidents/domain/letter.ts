/** Whom the law names, as letters and pages call it (UU 27/2022 article 58). */
export const agencyName = "Lembaga Pelindungan Data Pribadi (Pasal 58 UU 27/2022)";

/** The two who are told in writing (article 46). */
export type LetterTo = "people" | "agency";

/** What the letters tell; times and the day as they stand in a sentence, empty text for what is not known. */
export type LetterFacts = {
  readonly title: string;
  readonly exposed: string;
  readonly happened: string;
  readonly handling: string;
  readonly happenedAt: string;
  readonly foundAt: string;
  readonly people: number | null;
  readonly contact: string;
  readonly signer: string;
  /** The day the letter is written. */
  readonly day: string;
  readonly library: string;
  /** Absolute address of the page on which anybody finds how the library is reached. */
  readonly contactPage: string;
};

/** What may be missing, by the field of the incident in which it is written. */
export const gapNames = {
  exposed: "data apa yang terungkap",
  happenedAt: "kapan terjadi",
  happened: "bagaimana terjadi",
  handling: "penanganan dan pemulihan",
  contact: "narahubung",
  signer: "nama dan jabatan penanda tangan",
} as const;
export type Gap = keyof typeof gapNames;

/** A line of a letter: words, and gaps where something is not known. */
export type LetterLine = readonly (string | { readonly gap: Gap })[];

/**
 * The written notice of UU 27/2022 article 46, line by line: which data, when and how, and what is done about it. To the
 * people it is addressed without names: they are filled in where it is sent.
 */
export function letterTo(whom: LetterTo, facts: LetterFacts): readonly LetterLine[] {
  const told = (field: Gap) => facts[field].trim() || { gap: field };
  const toPeople = whom === "people";
  const count =
    facts.people === null ? "belum diketahui" : `${facts.people.toLocaleString("id-ID")} orang`;
  return [
    [`Tanggal: ${facts.day}`],
    [
      `Perihal: Pemberitahuan kegagalan pelindungan data pribadi (Pasal 46 UU 27/2022): ${facts.title}`,
    ],
    [],
    [toPeople ? "Bapak/Ibu yang terhormat," : `Yth. ${agencyName},`],
    [],
    [
      `Kami memberitahukan bahwa pada ${facts.foundAt} kami mengetahui kegagalan pelindungan data pribadi pada Portal Pustaka.`,
    ],
    [],
    // Apart: what is told of a point may have paragraphs of its own.
    ...[
      ["1. Data pribadi yang terungkap: ", told("exposed")],
      ["2. Kapan data itu terungkap: ", told("happenedAt")],
      ["3. Bagaimana data itu terungkap: ", told("happened")],
      ["4. Upaya penanganan dan pemulihan: ", told("handling")],
      ...(toPeople ? [] : [[`5. Jumlah orang yang datanya terungkap: ${count}`]]),
    ].flatMap((point) => [point, []]),
    toPeople
      ? [
          `Bila ada pertanyaan, hubungi kami: ${facts.contact.trim() || facts.contactPage}. Anda juga dapat meminta salinan, perbaikan, atau penghapusan data Anda.`,
        ]
      : ["Narahubung: ", told("contact")],
    [],
    ["Hormat kami,"],
    [told("signer")],
    [facts.library],
  ];
}

/** How a gap stands in the letter itself, so that nobody sends it by mistake. */
export const gapMark = (gap: Gap) => `[lengkapi: ${gapNames[gap]}]`;

/** What a letter still lacks, in its order. */
export function gapsOf(letter: readonly LetterLine[]): readonly Gap[] {
  return letter.flat().flatMap((part) => (typeof part === "string" ? [] : [part.gap]));
}

/** The letter as plain text, to be copied. */
export function letterText(letter: readonly LetterLine[]): string {
  const lines = letter.map((line) =>
    line.map((part) => (typeof part === "string" ? part : gapMark(part.gap))).join(""),
  );
  return `${lines.join("\n")}\n`;
}
