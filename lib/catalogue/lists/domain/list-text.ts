/** What a list says of one record when it is copied or mailed. */
export type ListLine = {
  readonly title: string;
  readonly creatorLine: string | null;
  readonly imprint: string | null;
  readonly callNumber: string | null;
  readonly address: string;
};

type ListWords = { readonly callNumber: string; readonly whole: string };

function paragraphOf(line: ListLine, at: number, words: ListWords): string {
  const { title, creatorLine, imprint, callNumber, address } = line;
  return [
    `${at + 1}. ${title}`,
    [creatorLine, imprint].filter(Boolean).join(". "),
    callNumber === null ? "" : `${words.callNumber}: ${callNumber}`,
    address,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const wholeOf = (address: string, words: ListWords) => `${words.whole}: ${address}`;

/** A list as plain text: a paragraph for each record, then the address of the whole. */
export function listText(lines: readonly ListLine[], address: string, words: ListWords): string {
  const paragraphs = lines.map((line, at) => paragraphOf(line, at, words));
  return [...paragraphs, wholeOf(address, words)].join("\n\n");
}

/** Units of a `mailto:` address that every mail program takes; some cut what is longer. */
const mailMax = 1_800;

/**
 * A message with the list in it, for the reader's own mail program. Where it is too long for an address, the message holds
 * the first records and always the address of the whole list.
 */
export function mailHref(
  subject: string,
  lines: readonly ListLine[],
  address: string,
  words: ListWords,
): string {
  const end = encoded(wholeOf(address, words));
  let href = `mailto:?subject=${encoded(subject)}&body=`;
  for (const [at, line] of lines.entries()) {
    const next = encoded(`${paragraphOf(line, at, words)}\n\n`.replaceAll("\n", "\r\n"));
    if (href.length + next.length + end.length > mailMax) break;
    href += next;
  }
  return href + end;
}

/** Half a sign, which a cut may leave, is no address. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
