import { roots, wholeWords } from "./search-text/roots";
import { stem } from "./search-text/stem";

/**
 * Until 1972 Indonesian wrote tj dj nj j ch sj for today's c j ny y kh sy, until 1947 also oe for u. A word that holds one of
 * these was written so: no word of today does, but for the ones below.
 */
const surelyOld = /oe|dj|tj|sj|^nj/u;

/** Words of today, of English and of Dutch that look old: Greek and Latin oe, adj-, co-e…, shoes, poems. */
const foreign =
  /^(?:ko?e(?:fis|ksis|duka|volusi|nzim)|coe|poe[mt](?!a)|oedip|oeso|phoen|amoe|does$|goes$|shoe|toes?$|joe[ly]?$|noel|poe$|hoe$|adje[kc]|adju[sd]|masjid)/u;

/** Modern words with kh, by their beginning: what an old ch stood for where nothing else tells that a word is old. */
const modernKh =
  /^(?:[a-z]{0,4})(?:akhir|akhlak|khabar|khalay|khalif|khalik|khas|khat|khaw|khay|khazan|khian|khid|khit|khot|khus|khutb|ikhlas|ikht|makhluk|takhta|takhay|tarikh|syekh|mekhan|bukhar|mukhtar)/u;

/** Words and names of almost every old title that no rule tells from those of today. */
const oldWords = new Map(
  `jang=yang ja=ya jaitu=yaitu jakni=yakni jajasan=yayasan jatim=yatim jakin=yakin jogjakarta=yogyakarta
  djogjakarta=yogyakarta djokjakarta=yogyakarta jogja=yogya djokja=yogya ta=tak sitti=siti achmad=ahmad rachmat=rahmat`
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const [old = "", modern = ""] = pair.split("=");
      return [old, modern] as const;
    }),
);

/** Words of today with y, ny, sy that old titles are full of and the list of roots does not hold. */
const modernY = new Set(
  `penyakit hikayat banyak minyak wilayah rakyat kerakyatan ayat hayat daya budaya kebudayaan cahaya bahaya berbahaya
  wayang pewayangan wijaya sriwijaya layar pelayaran bayar sayang ayam ayah kayu payung sayur biaya karya surya sunyi bunyi
  kunyit monyet penyair penyanyi nyanyian nyata kenyataan pernyataan penyelidikan penyusun penyuluhan tanya pertanyaan
  hanya punya kepunyaan wahyu syarat melayu kemelayuan yahya yusuf yunus surabaya tasikmalaya mulya prayitno
  kepercayaan percaya kekayaan kaya jayabaya joyoboyo banyumas banyuwangi gerilya bergerilya kabayan bayangan`
    .trim()
    .split(/\s+/u),
);

/** Words of today that end as old names do (*Nurbaja*, *Soerabaja*). */
const endsModern =
  /(?:raja|baja|kerja|meja|gereja|kamboja|remaja|sengaja|sahaja|saja|maja|puja|durja)$/u;
const endsAsOld = /[aiu]j[ao]$/u;
const keepsBaja = /(?:urbaja|urabaja)$/u;

/** All that `modernSpelling` reads by, but for the roots: an index made by other rules does not fit its answers. */
export const spellingRules: readonly unknown[] = [
  ...[surelyOld, foreign, modernKh, endsModern, endsAsOld, keepsBaja].map(({ source }) => source),
  ...[[...oldWords], [...modernY]],
];

const isModern = (word: string) => {
  const root = stem(word);
  return roots.has(root) || wholeWords.has(root);
};

/** Every old pair of letters changed; each letter is read once, so that dj does not become y. */
function convert(word: string): string {
  return word.replace(/oe|tj|dj|nj|sj|ch|j/gu, (old) => modernOf[old] ?? old);
}
const modernOf: Readonly<Record<string, string>> = {
  ...{ oe: "u", tj: "c", dj: "j", nj: "ny", sj: "sy", ch: "kh", j: "y" },
};

/**
 * The modern spelling of a word written as until 1947 or 1972: *soerabaja* → surabaya, *sedjarah* → sejarah. Null for a
 * word that is not surely old (*jadi*, *projek*, *anjing*): what is added wrongly would find what nobody asked for.
 * @param word one word in small letters, without accents and punctuation
 */
export function modernSpelling(word: string): string | null {
  const known = oldWords.get(word);
  if (known !== undefined) return known;
  if (word.length < 2 || word.length > 40 || !/j|ch|oe/u.test(word)) return null;
  if (foreign.test(word)) return null;
  if (surelyOld.test(word)) return convert(word);
  if (isModern(word)) return null;
  const converted = convert(word);
  if (word.includes("ch")) return modernKh.test(converted) ? converted : null;
  // hanja, tanja, penjakit: modern only as hanya, tanya, penyakit.
  if (converted !== "raya" && (isModern(converted) || modernY.has(converted))) return converted;
  if (keepsBaja.test(word)) return converted;
  return endsAsOld.test(word) && !endsModern.test(word) ? converted : null;
}
