import type { Around } from "@/lib/language/search-text/abbreviations";
import { expand } from "@/lib/language/search-text/abbreviations";
import { isFiller, isKindWord, yearOf } from "./meanings";

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words of somebody who asks, not of what is asked for. */
const courteous = list(`
  saya aku sy gue gw gua ane apa apakah adakah ada ap cari mencari carikan cariin nyari nyariin nyarik butuh mau ingin
  pengen pengin pingin mo bisa bs untuk buat buatin bikin ngerjain sekarang skrg skrng dibaca dipinjam tolong mohon
  minta please pls plis permisi halo dong dongs donk sih ya yah yaa kak min nih tuh deh kok kah gak ga nggak ngga enggak
  gk yang yg tentang ttg tntg
  punya bang mas mbak mba admin assalamualaikum tanya nanya bertanya menanyakan temukan menemukan nemu rekomendasi
  rekomendasiin siapa mana dimana bagaimana gimana saja aja kalo membahas menceritakan menjelaskan mengulas
  i im we you me my am do does did have has can could would should want need looking search find show give know any some
  there who what which where when how wrote written hello hi thanks
`);

/** What somebody does with a book, said after one of `before`: *mau baca*, *bisa pinjam*; in *minat baca* it is a topic. */
const doings = list("baca bacain membaca pinjam minjem minjam pinjem meminjam");
const beforeDoing = list(`
  mau ingin pengen pengin pingin pgn mo bisa bs boleh untuk buat utk saya aku sy gue gw gua ane lagi cuma
`);

/** Who made a work, where somebody asks for that: *siapa pengarang …*, *who is the author of …*. */
const makers = list("pengarang penulis pencipta penyair menulis mengarang nulis author writer");
const beforeMaker = list("siapa yang yg who the is");
/** What a work does before it is said what about: *bercerita tentang*; *Laut bercerita* is a title. */
const tellings = list("bercerita berkisah berisi cerita kisah bicara");
const aboutWords = list("tentang mengenai ttg tntg seputar");
/** How a year of publication is asked for: *terbitan tahun 1922*. */
const dated = list("tahun thn th year terbit terbitan diterbitkan keluaran cetakan cet published");
/** What a way of doing is asked with: *bagaimana cara*. */
const ways = list("cara caranya");
const beforeWay = list("bagaimana gimana gmn how");
/** What is asked of the library and not of a book, after such a way: *bagaimana cara pinjam*; *cara membaca* is a topic. */
const borrowings = list("pinjam minjem minjam pinjem meminjam");

/** What a book is wanted for: *buat makalah*, *ada tugas sekolah*. */
const purposes = list(
  "makalah tugas skripsi tesis disertasi presentasi pr paper esai essay laporan",
);
const furtherPurposes = list("kuliah sekolah kampus akhir");
const alwaysBefore = list("buat bwt bikin ngerjain nulis nyusun ada punya dapat dapet dpt bahan");
const formallyBefore = list("untuk utk");

/** A short form of one of them, by the table that questions to the library are read with. */
function isCourteous(word: string, around: Pick<Around, "before" | "after">): boolean {
  if (courteous.has(word)) return true;
  if (word.length < 2) return false;
  const { before, after } = around;
  const full = expand(word, { before, after, words: new Set(), english: false });
  return full?.every((one) => courteous.has(one)) === true;
}

/**
 * Which words of an informal question carry nothing of what is wanted: who asks, that they ask, what they will do with
 * it and for which paper. `words` in small letters, one for each token; null for a token that is not one word.
 */
export function carriesNothing(words: readonly (string | null)[]): readonly boolean[] {
  const nothing: boolean[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? undefined;
    const after = words[at + 1] ?? undefined;
    const inPurpose = at > 0 && nothing[at - 1] === true && purposes.has(before ?? "");
    nothing.push(
      word !== null &&
        (isCourteous(word, { before, after }) ||
          (word === "lagi" && courteous.has(after ?? "")) ||
          (makers.has(word) && nothing[at - 1] === true && beforeMaker.has(before ?? "")) ||
          (tellings.has(word) && aboutWords.has(after ?? "") && isLed(nothing, words, at)) ||
          (dated.has(word) && isYear(words.slice(at + 1).find((next) => !dated.has(next ?? "")))) ||
          (ways.has(word) && asksForWay(before, words[at - 2] ?? undefined)) ||
          (borrowings.has(word) && nothing[at - 1] === true && ways.has(before ?? "")) ||
          (doings.has(word) &&
            (before === undefined
              ? isFiller(after ?? "") || isKindWord(after ?? "")
              : beforeDoing.has(before))) ||
          (purposes.has(word) &&
            (inPurpose ||
              alwaysBefore.has(before ?? "") ||
              (formallyBefore.has(before ?? "") && asksBefore(words.slice(0, at - 1))))) ||
          (furtherPurposes.has(word) && inPurpose)),
    );
  }
  return nothing;
}

/** *Bagaimana*, also written short: *bgmn*, *gmna*. */
function asksForWay(word: string | undefined, before: string | undefined): boolean {
  if (word === undefined) return false;
  if (beforeWay.has(word)) return true;
  const full = expand(word, { before, after: "cara", words: new Set(), english: false });
  return full?.length === 1 && beforeWay.has(full[0] ?? "");
}

/** Nothing stands before it, or a word of asking or of what a library has. */
const isLed = (nothing: readonly boolean[], words: readonly (string | null)[], at: number) =>
  at === 0 ||
  nothing[at - 1] === true ||
  isFiller(words[at - 1] ?? "") ||
  isKindWord(words[at - 1] ?? "");

const isYear = (word: string | null | undefined) => yearOf(word ?? "") !== null;

/** *untuk* says what a book is wanted for where somebody asks before it: *metode penelitian untuk skripsi* is a title. */
const asksBefore = (words: readonly (string | null)[]) =>
  words.some((word) => word !== null && (courteous.has(word) || isFiller(word)));
