import { formatShortDate } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import { formatCardNumber } from "./card-number";

/** What stands on the printed card, in the reader's language. */
export type PrintedCard = {
  readonly title: string;
  readonly library: string;
  readonly heading: string;
  readonly name: string;
  /** In groups of four. */
  readonly number: string;
  readonly validity: string;
  readonly howTo: string;
  readonly lost: string;
};

/** The words of a card for printing; `validUntil` is a calendar day, null for life. */
export function printedCard(
  card: {
    readonly name: string;
    readonly cardNumber: string;
    readonly validUntil: string | null;
  },
  locale: Locale,
): PrintedCard {
  const { name, cardNumber, validUntil } = card;
  const number = formatCardNumber(cardNumber);
  const day = validUntil === null ? null : formatShortDate(validUntil, locale);
  if (locale === "en")
    return {
      ...{ title: "Library card", library: "National Library of Indonesia", heading: "Member" },
      ...{ name, number, validity: day ? `Valid until ${day}` : "Valid for life" },
      howTo: "Print at 100 % (actual size), cut along the line, fold nothing across the bars.",
      lost: "Lost it? Block the card in your account, or tell a librarian.",
    };
  return {
    ...{ title: "Kartu anggota", library: "Perpustakaan Nasional RI", heading: "Anggota" },
    ...{ name, number, validity: day ? `Berlaku sampai ${day}` : "Berlaku seumur hidup" },
    howTo:
      "Cetak pada ukuran 100 % (ukuran asli), potong pada garis, jangan dilipat melintasi kode.",
    lost: "Kartu hilang? Blokir di akun Anda atau hubungi pustakawan.",
  };
}

/** Sizes of a name in points, the largest first. */
const nameSizes = Array.from({ length: 17 }, (_, step) => 13 - step / 2);
/** A hundred characters beside a picture; what is smaller nobody reads. */
const smallest = 5;

/** What text takes at a size, in the unit of the box it stands in. */
type Ruler = {
  readonly widthAt: (text: string, size: number) => number;
  readonly lineAt: (size: number) => number;
};

/** The largest size at which a name, broken between its words only, stands within a box; the smallest when none does. */
export function nameSize(
  name: string,
  box: { readonly width: number; readonly height: number },
  { widthAt, lineAt }: Ruler,
): number {
  const fits = (size: number) => {
    let lines = 1;
    let line = "";
    for (const word of name.split(" ")) {
      if (widthAt(word, size) > box.width) return false;
      const longer = line === "" ? word : `${line} ${word}`;
      const same = widthAt(longer, size) <= box.width;
      if (!same) lines += 1;
      line = same ? longer : word;
    }
    return lines * lineAt(size) <= box.height;
  };
  return nameSizes.find(fits) ?? smallest;
}

export type Face = "plain" | "extended" | "vietnamese";

const plainSigns = /[\u0020-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]/u;
/** Letters with two marks, as in Đặng and Nguyễn: a face of their own has them, and the extension has not. */
const vietnameseSigns = /[\u1ea0-\u1ef9]/u;

function faceOf(sign: string): Face {
  if (plainSigns.test(sign)) return "plain";
  return vietnameseSigns.test(sign) ? "vietnamese" : "extended";
}

/** The text by the face that has its letters: basic Latin in one, the letters of its extensions in the others. */
export function facesOf(text: string): readonly { readonly face: Face; readonly text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const face = faceOf(sign);
    const last = runs.at(-1);
    if (last?.face === face) last.text += sign;
    else runs.push({ face, text: sign });
  }
  return runs;
}
