import fc from "fast-check";
import { expect, test } from "vitest";
import { modernSpelling } from "./old-spelling";
import { roots, wholeWords } from "./search-text/roots";

test("words of old titles and names are read as they are spelt today", () => {
  const pairs = {
    ...{ sedjarah: "sejarah", soerabaja: "surabaya", surabaja: "surabaya", tjerita: "cerita" },
    ...{ soekarno: "sukarno", soeharto: "suharto", nurbaja: "nurbaya", poedjangga: "pujangga" },
    ...{ baroe: "baru", jang: "yang", njonja: "nyonya", njai: "nyai", tanja: "tanya" },
    ...{
      penjakit: "penyakit",
      sjair: "syair",
      achir: "akhir",
      chusus: "khusus",
      djakarta: "jakarta",
    },
    ...{
      melajoe: "melayu",
      hikajat: "hikayat",
      doenia: "dunia",
      boekoe: "buku",
      pengadjaran: "pengajaran",
    },
    ...{ indonesia: null, djojobojo: "joyoboyo", tjoet: "cut", njak: "nyak", dhien: null },
    ...{
      jogjakarta: "yogyakarta",
      djogjakarta: "yogyakarta",
      ketjil: "kecil",
      masjarakat: "masyarakat",
    },
  };
  for (const [old, modern] of Object.entries(pairs)) expect(modernSpelling(old), old).toBe(modern);
});

test("words of today stay as they are", () => {
  for (const word of `jadi projek proyek raja maharaja baja meja kerja gereja remaja kamboja sengaja hijau hujan tujuan maju
    pajak ajar belajar pelajaran wajah wajib rajin hijrah kajian janji haji gaji biji majelis majalah masjid anjing panjang
    tunjuk pinjam kunjungan lanjut banjir senja banjar injil tanjung koefisien adjektif subject project major object
    school church archive research poem poetry does shoes jurnal jawa jakarta jepang junjung penjajah penjara perjuangan
    kejadian sejarah penerjemah manajemen ekonomi buku`.split(/\s+/u))
    expect(modernSpelling(word), word).toBe(null);
});

test("no root that the language room knows is taken for an old word", () => {
  const changed = [...roots, ...wholeWords].filter((word) => modernSpelling(word) !== null);
  expect(changed).toEqual([]);
});

const syllables = fc
  .array(
    fc.constantFrom(
      ..."ba da ga ka la ma na pa ra sa ta wa ca ja nya ya sya kha cu ju nyu yu syu khu su".split(
        " ",
      ),
    ),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((some) => some.join(""));

/** As a printer of 1930 would have set it. */
const asOf1930 = (word: string) =>
  word.replace(
    /ny|sy|kh|[cjyu]/gu,
    (letters) =>
      ({ ny: "nj", sy: "sj", kh: "ch", c: "tj", j: "dj", y: "j", u: "oe" })[letters] ?? letters,
  );

test("whatever is spelt as in 1930 and shows it comes back as it is spelt today", () => {
  fc.assert(
    fc.property(syllables, (word) => {
      const old = asOf1930(word);
      fc.pre(/oe|dj|tj|sj|^nj/u.test(old));
      expect(modernSpelling(old)).toBe(word);
    }),
  );
});

test("reading a modern spelling again changes nothing, and no text breaks it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (word) => {
      const modern = modernSpelling(word);
      if (modern !== null) expect(modern).not.toBe(word);
    }),
  );
});
