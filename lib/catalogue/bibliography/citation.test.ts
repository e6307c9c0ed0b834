import fc from "fast-check";
import { expect, test } from "vitest";
import { describe as read } from "./bibliography";
import type { CitationStyle } from "./citation";
import { citationStyles, citationText, cite } from "./citation";
import { cited } from "./testing/described";
import { anyRecord, fixedField, marc } from "./testing/record";

const dated = (year: string) => fixedField({ 6: `s${year}    ` });

const records = {
  oneAuthor: marc(
    dated("1980"),
    "100 1# $aToer, Pramoedya Ananta",
    "245 10 $aBumi manusia :$bsebuah roman",
    "250 ## $aCet. 2.",
    "260 ## $aJakarta :$bHasta Mitra,$c1980.",
  ),
  singleName: marc(
    dated("1938"),
    "100 0# $aHamka",
    "245 10 $aTenggelamnya kapal Van der Wijck",
    "260 ## $aMedan :$bM. Sjarkawi,$c1938.",
  ),
  twoAuthorsTranslated: marc(
    dated("2008"),
    "100 1# $aRicklefs, M.C.",
    "245 10 $aSejarah Indonesia modern",
    "260 ## $aJakarta :$bSerambi,$c2008.",
    "700 1# $aReid, Anthony,$epengarang",
    "700 1# $aWahono, Satrio,$epenerjemah",
  ),
  threeAuthors: marc(
    dated("2003"),
    "100 1# $aAlwi, Hasan",
    "245 10 $aTata bahasa baku bahasa Indonesia",
    "250 ## $aEd. 3.",
    "260 ## $aJakarta :$bBalai Pustaka,$c2003.",
    "700 1# $aDardjowidjojo, Soenjono,$epengarang",
    "700 1# $aMoeliono, Anton M.,$epengarang",
  ),
  corporate: marc(
    dated("2014"),
    "110 2# $aPerpustakaan Nasional Republik Indonesia",
    "245 10 $aStandar nasional perpustakaan",
    "260 ## $aJakarta :$bPerpustakaan Nasional Republik Indonesia,$c2014.",
  ),
  noDate: marc(
    "100 0# $aRanggawarsita",
    "245 10 $aSerat Jayabaya",
    "260 ## $aSurakarta :$bTan Khoen Swie,$c[t.th.]",
  ),
  editorOnly: marc(
    dated("1991"),
    "245 00 $aIlmu-ilmu humaniora",
    "260 ## $aYogyakarta :$bGadjah Mada University Press,$c1991.",
    "700 1# $aSoedarsono, R.M.,$eeditor",
  ),
  thesis: marc(
    dated("1998"),
    "100 1# $aSari, Dewi",
    "245 10 $aLiterasi informasi",
    "502 ## $aSkripsi -- Universitas Indonesia, 1998",
  ),
  serial: marc(
    "LDR as",
    fixedField({ 6: "c19719999" }),
    "245 00 $aPrisma",
    "260 ## $aJakarta :$bLP3ES,$c1971-",
  ),
  article: marc(
    "LDR ab",
    "100 1# $aAbdullah, Taufik",
    "245 10 $aModernisasi di Minangkabau",
    "773 0# $tPrisma.$gVol. 3, no. 2 (1974), hlm. 11-24",
    "024 7# $a10.1234/prisma.3.2$2doi",
  ),
  chapter: marc(
    "LDR aa",
    "100 1# $aAbdullah, Taufik",
    "245 10 $aAdat dan Islam",
    "773 0# $tIslam di Indonesia.$dJakarta : Tintamas, 1974$z9789799731234$gHlm. 104-127 (1974)",
  ),
  map: marc("LDR em", "245 00 $aPlattegrond van Batavia", "260 ## $aBatavia :$bG. Kolff,$c[1910?]"),
  film: marc(
    "LDR gm",
    fixedField({ 6: "s1974    ", 33: "v" }),
    "245 00 $aAtheis",
    "260 ## $aJakarta :$bMatari Film,$c1974.",
    "700 0# $aSjumandjaja,$esutradara",
  ),
};

test.each<[keyof typeof records, CitationStyle, "id" | "en", string]>([
  [
    "oneAuthor",
    "apa",
    "id",
    "Toer, P. A. (1980). _Bumi manusia: sebuah roman_ (Cet. 2). Hasta Mitra.",
  ],
  [
    "oneAuthor",
    "apa",
    "en",
    "Toer, P. A. (1980). _Bumi manusia: sebuah roman_ (Cet. 2). Hasta Mitra.",
  ],
  [
    "oneAuthor",
    "chicago",
    "id",
    "Toer, Pramoedya Ananta. _Bumi manusia: sebuah roman_. Cet. 2. Jakarta: Hasta Mitra, 1980.",
  ],
  [
    "oneAuthor",
    "mla",
    "id",
    "Toer, Pramoedya Ananta. _Bumi manusia: sebuah roman_. Cet. 2, Hasta Mitra, 1980.",
  ],
  ["singleName", "apa", "id", "Hamka. (1938). _Tenggelamnya kapal Van der Wijck_. M. Sjarkawi."],
  [
    "singleName",
    "chicago",
    "en",
    "Hamka. _Tenggelamnya kapal Van der Wijck_. Medan: M. Sjarkawi, 1938.",
  ],
  ["singleName", "mla", "en", "Hamka. _Tenggelamnya kapal Van der Wijck_. M. Sjarkawi, 1938."],
  [
    "twoAuthorsTranslated",
    "apa",
    "id",
    "Ricklefs, M. C., & Reid, A. (2008). _Sejarah Indonesia modern_ (S. Wahono, Penerj.). Serambi.",
  ],
  [
    "twoAuthorsTranslated",
    "apa",
    "en",
    "Ricklefs, M. C., & Reid, A. (2008). _Sejarah Indonesia modern_ (S. Wahono, Trans.). Serambi.",
  ],
  [
    "twoAuthorsTranslated",
    "chicago",
    "id",
    "Ricklefs, M.C., dan Anthony Reid. _Sejarah Indonesia modern_. Diterjemahkan oleh Satrio Wahono. Jakarta: Serambi, 2008.",
  ],
  [
    "twoAuthorsTranslated",
    "chicago",
    "en",
    "Ricklefs, M.C., and Anthony Reid. _Sejarah Indonesia modern_. Translated by Satrio Wahono. Jakarta: Serambi, 2008.",
  ],
  [
    "twoAuthorsTranslated",
    "mla",
    "en",
    "Ricklefs, M.C., and Anthony Reid. _Sejarah Indonesia modern_. Translated by Satrio Wahono, Serambi, 2008.",
  ],
  [
    "threeAuthors",
    "apa",
    "id",
    "Alwi, H., Dardjowidjojo, S., & Moeliono, A. M. (2003). _Tata bahasa baku bahasa Indonesia_ (Ed. 3). Balai Pustaka.",
  ],
  [
    "threeAuthors",
    "chicago",
    "id",
    "Alwi, Hasan, Soenjono Dardjowidjojo, dan Anton M. Moeliono. _Tata bahasa baku bahasa Indonesia_. Ed. 3. Jakarta: Balai Pustaka, 2003.",
  ],
  [
    "threeAuthors",
    "mla",
    "id",
    "Alwi, Hasan, dkk. _Tata bahasa baku bahasa Indonesia_. Ed. 3, Balai Pustaka, 2003.",
  ],
  [
    "threeAuthors",
    "mla",
    "en",
    "Alwi, Hasan, et al. _Tata bahasa baku bahasa Indonesia_. Ed. 3, Balai Pustaka, 2003.",
  ],
  [
    "corporate",
    "apa",
    "id",
    "Perpustakaan Nasional Republik Indonesia. (2014). _Standar nasional perpustakaan_.",
  ],
  [
    "corporate",
    "chicago",
    "en",
    "Perpustakaan Nasional Republik Indonesia. _Standar nasional perpustakaan_. Jakarta, 2014.",
  ],
  [
    "corporate",
    "mla",
    "id",
    "_Standar nasional perpustakaan_. Perpustakaan Nasional Republik Indonesia, 2014.",
  ],
  ["noDate", "apa", "id", "Ranggawarsita. (t.t.). _Serat Jayabaya_. Tan Khoen Swie."],
  ["noDate", "apa", "en", "Ranggawarsita. (n.d.). _Serat Jayabaya_. Tan Khoen Swie."],
  ["noDate", "chicago", "id", "Ranggawarsita. _Serat Jayabaya_. Surakarta: Tan Khoen Swie, t.t."],
  ["noDate", "chicago", "en", "Ranggawarsita. _Serat Jayabaya_. Surakarta: Tan Khoen Swie, n.d."],
  ["noDate", "mla", "en", "Ranggawarsita. _Serat Jayabaya_. Tan Khoen Swie."],
  [
    "editorOnly",
    "apa",
    "en",
    "Soedarsono, R. M. (Ed.). (1991). _Ilmu-ilmu humaniora_. Gadjah Mada University Press.",
  ],
  [
    "editorOnly",
    "chicago",
    "en",
    "Soedarsono, R.M., ed. _Ilmu-ilmu humaniora_. Yogyakarta: Gadjah Mada University Press, 1991.",
  ],
  [
    "editorOnly",
    "mla",
    "en",
    "Soedarsono, R.M., editor. _Ilmu-ilmu humaniora_. Gadjah Mada University Press, 1991.",
  ],
  [
    "editorOnly",
    "mla",
    "id",
    "Soedarsono, R.M., penyunting. _Ilmu-ilmu humaniora_. Gadjah Mada University Press, 1991.",
  ],
  [
    "thesis",
    "apa",
    "id",
    "Sari, D. (1998). _Literasi informasi_ [Skripsi, Universitas Indonesia].",
  ],
  [
    "thesis",
    "chicago",
    "id",
    "Sari, Dewi. “Literasi informasi.” Skripsi, Universitas Indonesia, 1998.",
  ],
  [
    "thesis",
    "mla",
    "id",
    "Sari, Dewi. _Literasi informasi_. 1998. Universitas Indonesia, Skripsi.",
  ],
  ["serial", "apa", "en", "_Prisma_. (1971–present). LP3ES."],
  ["serial", "apa", "id", "_Prisma_. (1971–sekarang). LP3ES."],
  ["serial", "chicago", "id", "_Prisma_. Jakarta: LP3ES, 1971–."],
  ["serial", "mla", "id", "_Prisma_. LP3ES, 1971–."],
  [
    "article",
    "apa",
    "id",
    "Abdullah, T. (1974). Modernisasi di Minangkabau. _Prisma_, _3_(2), 11–24. https://doi.org/10.1234/prisma.3.2",
  ],
  [
    "article",
    "chicago",
    "en",
    "Abdullah, Taufik. “Modernisasi di Minangkabau.” _Prisma_ 3, no. 2 (1974): 11–24. https://doi.org/10.1234/prisma.3.2.",
  ],
  [
    "article",
    "mla",
    "en",
    "Abdullah, Taufik. “Modernisasi di Minangkabau.” _Prisma_, vol. 3, no. 2, 1974, pp. 11–24, https://doi.org/10.1234/prisma.3.2.",
  ],
  [
    "article",
    "mla",
    "id",
    "Abdullah, Taufik. “Modernisasi di Minangkabau.” _Prisma_, vol. 3, no. 2, 1974, hlm. 11–24, https://doi.org/10.1234/prisma.3.2.",
  ],
  [
    "chapter",
    "apa",
    "id",
    "Abdullah, T. (1974). Adat dan Islam. Dalam _Islam di Indonesia_ (hlm. 104–127). Tintamas.",
  ],
  [
    "chapter",
    "chicago",
    "id",
    "Abdullah, Taufik. “Adat dan Islam.” Dalam _Islam di Indonesia_, 104–127. Jakarta: Tintamas, 1974.",
  ],
  [
    "chapter",
    "mla",
    "en",
    "Abdullah, Taufik. “Adat dan Islam.” _Islam di Indonesia_, Tintamas, 1974, pp. 104–127.",
  ],
  ["map", "apa", "id", "_Plattegrond van Batavia_ [Peta]. (ca. 1910). G. Kolff."],
  ["map", "chicago", "en", "_Plattegrond van Batavia_. Map. Batavia: G. Kolff, [1910?]."],
  ["map", "mla", "en", "_Plattegrond van Batavia_. G. Kolff, circa 1910. Map."],
  ["film", "apa", "en", "Sjumandjaja (Director). (1974). _Atheis_ [Film]. Matari Film."],
  ["film", "chicago", "id", "Sjumandjaja, sut. _Atheis_. Film. Jakarta: Matari Film, 1974."],
  ["film", "mla", "en", "Sjumandjaja, director. _Atheis_. Matari Film, 1974. Film."],
])("%s in %s (%s)", (name, style, locale, expected) => {
  expect(cited(records[name], style, locale)).toBe(expected);
});

test("a record without title or author is cited all the same", () => {
  expect(cited(marc(), "apa", "id")).toBe("_[Tanpa judul]_. (t.t.).");
  expect(cited(marc(), "chicago", "en")).toBe("_[Untitled]_. n.d.");
  expect(cited(marc(), "mla", "en")).toBe("_[Untitled]_.");
});

test("a title that asks gets no full stop, and a title before its subtitle no second sign", () => {
  const record = marc(dated("1990"), "245 10 $aKe mana kita? :$bsebuah tanya", "100 0# $aA.");
  expect(cited(record, "chicago", "id")).toBe("A. _Ke mana kita? sebuah tanya_. 1990.");
  const asked = marc(dated("1990"), "245 10 $aKe mana kita?", "100 0# $aA.");
  expect(cited(asked, "mla", "id")).toBe("A. _Ke mana kita?_ 1990.");
  expect(cited(asked, "apa", "id")).toBe("A. (1990). _Ke mana kita?_");
});

test("a Hijri year is cited as printed", () => {
  const record = marc(
    "100 0# $aArsyad al-Banjari",
    "245 10 $aSabil al-muhtadin",
    "260 ## $c1300 H",
  );
  expect(cited(record, "apa", "id")).toBe("Arsyad al-Banjari. (1300 H). _Sabil al-muhtadin_.");
});

test("whatever the record, a citation is one line that ends, without doubled signs of its own", () => {
  fc.assert(
    fc.property(
      anyRecord,
      fc.constantFrom(...citationStyles),
      fc.constantFrom("id" as const, "en" as const),
      (record, style, locale) => {
        const text = citationText(cite(read(record), style, locale));
        expect(text).toMatch(/[.?!…”]$|https?:\/\/\S+$/u);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      },
    ),
    { numRuns: 300 },
  );
});
