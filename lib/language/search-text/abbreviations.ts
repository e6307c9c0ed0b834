import table from "./abbreviations.json";

/** What a short form stands for, one word or several; forms that hang on their neighbours are in `expand`. */
const fullForms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).flatMap(([full, shorts]) =>
    shorts.map((short) => [short.replace(/[-']/gu, ""), full.split(" ")] as const),
  ),
);

/** What stands around a short form. */
export type Around = {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly words: ReadonlySet<string>;
  readonly english: boolean;
};

const has = (words: ReadonlySet<string>, ...some: readonly string[]) =>
  some.some((word) => words.has(word));
const isOneOf = (word: string | undefined, ...some: readonly string[]) =>
  word !== undefined && some.includes(word);

/** The short forms that mean one thing here and another there; null leaves the word as it is. */
function expandByNeighbours(word: string, around: Around): readonly string[] | null {
  const { before, after, words, english } = around;
  switch (word) {
    case "hrs":
      return english ? ["hours"] : ["harus"];
    case "no":
      if (english) return ["tidak"];
      return isOneOf(after, "anggota", "member", "hp", "wa", "ktp", "telepon", "tlp", "kartu")
        ? ["nomor"]
        : null;
    case "smp":
      return isOneOf(after, "jam", "jm", "pukul", "kapan", "brp", "berapa") ||
        /^\d/u.test(after ?? "")
        ? ["sampai"]
        : null;
    case "ttp":
      return isOneOf(after, "buka", "bisa", "bs", "boleh", "blh", "ada") ? ["tetap"] : ["tutup"];
    case "plg":
      return isOneOf(before, "bawa", "dibawa", "bw") ? ["pulang"] : ["paling"];
    case "min":
    case "mimin":
      return before === undefined || after === undefined ? ["admin"] : null;
    case "km":
      return /^\d/u.test(before ?? "") ? null : ["kamu"];
    case "w":
      return english ? null : ["saya"];
    case "g":
      return before === undefined ? null : ["tidak"];
    case "ta":
      return has(
        words,
        "skripsi",
        "tugas",
        "kampus",
        "kuliah",
        "bab",
        "referensi",
        "jurnal",
        "buku",
      )
        ? ["skripsi"]
        : ["sih"];
    case "ios":
      return has(words, "aplikasi", "app", "iphone", "android", "ipusnas", "hp", "ipad")
        ? null
        : ["onesearch"];
    case "kk":
      return has(words, "ktp", "nik", "syarat", "pakai", "pake", "bawa", "dokumen", "fotokopi")
        ? ["kartu", "keluarga"]
        : ["kakak"];
    case "kol":
      return has(words, "daftar", "anggota", "keanggotaan", "member", "online")
        ? ["keanggotaan", "online"]
        : null;
    // Of a school when a number follows, or one of its grades stands before: "kelas 4", "sd kelas dua".
    case "kelas":
    case "kls":
    case "grade":
      return /^\d/u.test(after ?? "") || isOneOf(before, "sd", "smp", "sma", "smk", "anak", "siswa")
        ? ["pelajar"]
        : word === "kls"
          ? ["kelas"]
          : null;
    case "fc":
      return ["fotokopi"];
    case "dr":
      return ["dari"];
    case "info":
      return ["informasi"];
    default:
      return null;
  }
}

/** What a short form stands for; null for a word that is none. */
export function expand(word: string, around: Around): readonly string[] | null {
  return expandByNeighbours(word, around) ?? fullForms.get(word) ?? null;
}
