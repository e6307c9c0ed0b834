/** Codes of ISO 639-2/B by what Indonesian repositories write in dc:language. */
const codes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ind: "id in idn ind indonesia indonesian",
    eng: "en eng english inggris",
    jav: "jv jw jav jawa javanese",
    sun: "su sun sunda sundanese",
    may: "ms may msa melayu malay",
    ara: "ar ara arab arabic",
    dut: "nl dut nld belanda dutch nederlands",
    ger: "de ger deu jerman german deutsch",
    fre: "fr fre fra prancis perancis french français",
    jpn: "ja jpn jepang japanese",
    chi: "zh chi zho cina tionghoa mandarin chinese",
    kor: "ko kor korea korean",
    por: "pt por portugis portuguese",
    spa: "es spa spanyol spanish",
    rus: "ru rus rusia russian",
    san: "sa san sanskerta sanskrit",
    kaw: "kaw kawi",
    ban: "ban bali balinese",
    min: "min minang minangkabau",
    bug: "bug bugis",
    mad: "mad madura",
    ace: "ace aceh",
  }).flatMap(([code, names]) => names.split(" ").map((name) => [name, code])),
);

/** The MARC code of what dc:language says ("id", "id_ID", "Bahasa Indonesia", "eng"); null where it cannot be told. */
export function languageCode(told: string): string | null {
  const word = told
    .trim()
    .toLowerCase()
    .replace(/^(?:bahasa|basa)\s+/u, "");
  const [first = ""] = word.split(/[-_;,/ ]/u);
  return codes[word] ?? codes[first] ?? (/^[a-z]{3}$/u.test(word) ? word : null);
}
