import type { MarcRecord } from "../../marc/types";
import { describe as read } from "../bibliography";
import type { CitationStyle } from "../citation";
import { cite } from "../citation";
import { fixedField, marc } from "./record";

export const address = "https://pustaka.example/opac/7";

const dated = fixedField({ 6: "s1980    io " });

export const book = read(
  marc(
    "001 INLIS000000000000001",
    dated,
    "020 ## $a9786020331607",
    "090 ## $a899.221 3$bPRA b",
    "100 1# $aToer, Pramoedya Ananta,$epengarang.",
    "245 10 $aBumi manusia :$bsebuah roman & 100% {nyata}",
    "250 ## $aCet. 2.",
    "260 ## $a[Jakarta] :$bHasta Mitra,$c1980.",
    "300 ## $axii, 316 hlm. ;$c21 cm.",
    "490 0# $aTetralogi Buru ;$v1",
    "650 #4 $aFiksi Indonesia",
    "651 #4 $aIndonesia$xSejarah",
    "700 1# $aIsak, Joesoef,$eeditor.",
    "700 1# $aLane, Max,$epenerjemah.",
    "710 2# $aYayasan A & B,$esponsor.",
    "856 41 $uhttps://example.org/bumi_manusia",
  ),
);

export const article = read(
  marc(
    "LDR ab",
    "100 0# $aHamka",
    "245 10 $aTasauf modern",
    "773 0# $tPandji masjarakat.$gVol. 3, no. 2 (1961), hlm. 11-24$x0301-6269",
  ),
);

export const thesis = read(
  marc(
    "100 1# $aSari, Dewi",
    "245 10 $aLiterasi informasi",
    "260 ## $aDepok,$c1998",
    "502 ## $aSkripsi (S1) -- Universitas Indonesia, 1998",
  ),
);

/** A citation as text, `_x_` for italics. */
export function cited(record: MarcRecord, style: CitationStyle, locale: "id" | "en"): string {
  return cite(read(record), style, locale)
    .map(({ text, italic }) => (italic ? `_${text}_` : text))
    .join("");
}
