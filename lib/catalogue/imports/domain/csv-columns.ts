/** What a column of a CSV file can be. The first two of a kind with several values are parted by `;`. */
export const csvTargets = [
  ...([
    "control-number",
    "title",
    "subtitle",
    "responsibility",
    "author",
    "other-authors",
  ] as const),
  ...(["edition", "place", "publisher", "year", "description", "series", "isbn", "issn"] as const),
  ...(["language", "call-number", "subjects", "summary", "notes", "link"] as const),
  ...(["barcodes", "location", "access"] as const),
];

export type CsvTarget = (typeof csvTargets)[number];

export const csvDelimiters = [",", ";", "\t", "|"] as const;

/** How a CSV file is read. `columns`: what each column is, in the file's order; null is left out. */
export type CsvMapping = {
  readonly delimiter: (typeof csvDelimiters)[number];
  readonly columns: readonly (CsvTarget | null)[];
};

/** Headings as the programs and tables of Indonesian libraries write them, letters and digits only. */
const headings: { readonly [T in CsvTarget]: readonly string[] } = {
  "control-number": ["nokontrol", "nomorkontrol", "controlnumber", "biblioid", "bibid", "id"],
  title: ["judul", "judulutama", "judulbuku", "title"],
  subtitle: ["anakjudul", "subjudul", "subtitle"],
  responsibility: ["pernyataantanggungjawab", "penanggungjawab", "responsibility", "sor"],
  author: ["pengarang", "pengarangutama", "penulis", "author", "tajukpengarang"],
  "other-authors": ["pengarangtambahan", "pengaranglain", "authors", "otherauthors"],
  edition: ["edisi", "cetakan", "edition"],
  place: ["tempatterbit", "kotaterbit", "kota", "place", "placeofpublication", "publishplace"],
  publisher: ["penerbit", "namapenerbit", "publisher", "publishername"],
  year: ["tahun", "tahunterbit", "thnterbit", "year", "publishyear"],
  description: ["deskripsifisik", "kolasi", "fisik", "physicaldescription", "collation"],
  series: ["seri", "judulseri", "series", "seriestitle"],
  isbn: ["isbn", "isbnissn"],
  issn: ["issn"],
  language: ["bahasa", "language", "languagename"],
  "call-number": ["nomorpanggil", "nopanggil", "callnumber", "ddc", "klasifikasi"],
  subjects: ["subjek", "subyek", "tajuksubjek", "subject", "subjects", "topics", "topik"],
  summary: ["abstrak", "ringkasan", "sinopsis", "abstract", "summary"],
  notes: ["catatan", "keterangan", "notes"],
  link: ["url", "tautan", "link"],
  barcodes: ["barcode", "nomorbarcode", "nomorinduk", "noinduk", "itemcode", "kodeeksemplar"],
  location: ["lokasi", "ruang", "rak", "location"],
  access: ["akses", "tipekoleksi", "access", "colltypename"],
};

/** What a heading says its column is; null for one that nobody knows. */
function targetOf(heading: string): CsvTarget | null {
  const key = heading.toLowerCase().replace(/[^a-z0-9]+/gu, "");
  return csvTargets.find((target) => headings[target].includes(key)) ?? null;
}

/**
 * Guesses how a file is read from its first line: the delimiter that stands there most often, and columns by their
 * headings in Indonesian or English. What it does not know is left for a person to say.
 */
export function guessMapping(firstLine: string): CsvMapping {
  const line = firstLine.replace(/^\uFEFF/u, "");
  const counts = csvDelimiters.map((delimiter) => line.split(delimiter).length);
  const delimiter = csvDelimiters[counts.indexOf(Math.max(...counts))] ?? ",";
  const columns = line
    .split(delimiter)
    .map((cell) => targetOf(cell.trim().replace(/^"(.*)"$/su, "$1")));
  return { delimiter, columns };
}

/**
 * What the columns under these headings are taken for: as it was remembered, else as it was guessed. A heading may be any
 * word, `constructor` too.
 */
export function rememberedColumns(
  headings: readonly string[],
  targets: Readonly<Record<string, CsvTarget>>,
  guessed: CsvMapping["columns"],
): CsvMapping["columns"] {
  return headings.map(
    (heading, at) =>
      (Object.hasOwn(targets, heading) ? targets[heading] : undefined) ?? guessed[at] ?? null,
  );
}

/** Is there a column that nobody but a person can name? */
export const hasUnknownColumns = ({ columns }: CsvMapping): boolean => columns.includes(null);

/** A file is of use as soon as one column is the title. */
export const hasTitle = ({ columns }: CsvMapping): boolean => columns.includes("title");
