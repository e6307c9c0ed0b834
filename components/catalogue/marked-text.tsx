import { formsToMark, wordsToMark } from "@/lib/catalogue/search/domain/marking";
import { plain } from "@/lib/catalogue/search/domain/words";

/** Words shorter than this are marked only where they stand alone. */
const beginningMin = 4;

/** What marks a title: the words asked for, in small letters without accents, their roots and their other spellings. */
export function marksOf(
  asked: string,
  spellings: readonly { readonly printed: string; readonly modern: string }[],
  meanings: readonly { readonly words: readonly string[] }[] = [],
): ReadonlySet<string> {
  const also = [
    ...spellings.flatMap(({ printed, modern }) => [printed, modern]),
    ...meanings.flatMap(({ words }) => words.flatMap((some) => some.split(" "))),
  ];
  return new Set([...wordsToMark(asked), ...also].flatMap(formsToMark));
}

function isMarked(word: string, marks: ReadonlySet<string>): boolean {
  const bare = plain(word);
  if (formsToMark(bare).some((form) => marks.has(form))) return true;
  return [...marks].some((mark) => mark.length >= beginningMin && bare.startsWith(mark));
}

/** Pieces of a text, in order: joined they are the text. */
export function markedPieces(
  text: string,
  marks: ReadonlySet<string>,
): readonly { readonly text: string; readonly match: boolean }[] {
  const pieces: { text: string; match: boolean }[] = [];
  for (const [piece] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const match = marks.size > 0 && isMarked(piece, marks);
    const last = pieces.at(-1);
    if (last?.match === match) last.text += piece;
    else pieces.push({ text: piece, match });
  }
  return pieces;
}

/** A text in which what was searched for stands over a turmeric line. */
export function MarkedText({ text, marks }: { text: string; marks: ReadonlySet<string> }) {
  return markedPieces(text, marks)
    .map((piece, place) => ({ ...piece, place }))
    .map(({ text: words, match, place }) =>
      match ? (
        <mark
          key={place}
          className="bg-transparent text-inherit underline decoration-accent decoration-[3px] underline-offset-[0.2em] [text-decoration-skip-ink:none]"
        >
          {words}
        </mark>
      ) : (
        <span key={place}>{words}</span>
      ),
    );
}
