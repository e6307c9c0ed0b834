import type { WordField } from "./lexemes";

/** A stretch of what was typed: plain words, words in quotation marks, or the sign that joins what stands beside it. */
export type Piece =
  | {
      readonly is: "text";
      readonly text: string;
      readonly minus: boolean;
      readonly quoted: boolean;
      readonly field: WordField | null;
    }
  | { readonly is: "or" };

/** Names of fields before a colon: *pengarang: Tohari judul: Kubah*. A colon after a space is one of a title. */
const namedFields: Readonly<Record<string, WordField>> = {
  ...{ judul: "title", title: "title", subjek: "subject", subject: "subject", topik: "subject" },
  ...{ pengarang: "author", penulis: "author", author: "author" },
  ...{ penerbit: "publisher", publisher: "publisher" },
};
const namedField =
  /^(judul|title|subjek|subject|topik|pengarang|penulis|author|penerbit|publisher):/iu;

/** Quotation marks of every kind open and close alike; one that nothing closes is none. */
const quotation = /[“”„«»＂]/gu;

/** What was typed, in pieces; in the one box (null) a name and a colon give the field of what follows. */
export function pieces(typed: string, ofBox: WordField | null): readonly Piece[] {
  const text = typed.replace(quotation, '"');
  const found: Piece[] = [];
  let field = ofBox;
  const piece = /(?<=^|\s)(-?)"([^"]*)"|"([^"]*)"|[^\s"]+|"/gu;
  for (const [said, minus, marked, inside] of text.matchAll(piece)) {
    const quoted = marked ?? inside;
    const [label = "", name = ""] = ofBox === null ? (namedField.exec(said) ?? []) : [];
    field = namedFields[name.toLowerCase()] ?? field;
    const whole = said.slice(label.length);
    if (whole === "") continue;
    if (quoted !== undefined)
      found.push({ is: "text", text: quoted, minus: minus === "-", quoted: true, field });
    else if (whole === "OR" || whole === "ATAU" || whole === "|" || whole === "||")
      found.push({ is: "or" });
    else if (/^-[\p{L}\p{N}]/u.test(whole) && found.length > 0)
      found.push({ is: "text", text: whole.slice(1), minus: true, quoted: false, field });
    else found.push({ is: "text", text: whole, minus: false, quoted: false, field });
  }
  return found;
}

/** Joins what belongs to one word to a reader although a space parts it: H. B. Jassin, al Quran. */
export function joinPlain(some: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of some) {
    const last = joined.at(-1);
    if (
      piece.is === "text" &&
      last?.is === "text" &&
      !piece.minus &&
      !piece.quoted &&
      !last.minus &&
      !last.quoted &&
      piece.field === last.field
    )
      joined[joined.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else joined.push(piece);
  }
  return joined;
}
