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

export type Face = "plain" | "extended";

/** The text by the face that has its letters: basic Latin in one, the letters of its extension in the other. */
export function facesOf(text: string): readonly { readonly face: Face; readonly text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const face = /[\u0020-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]/u.test(sign)
      ? "plain"
      : "extended";
    const last = runs.at(-1);
    if (last?.face === face) last.text += sign;
    else runs.push({ face, text: sign });
  }
  return runs;
}
