/** What a list says of one record when it is copied or mailed. */
export type ListLine = {
  readonly title: string;
  readonly creatorLine: string | null;
  readonly imprint: string | null;
  readonly callNumber: string | null;
  readonly address: string;
};

/** A list as plain text: a paragraph for each record, then the address of the whole. */
export function listText(
  lines: readonly ListLine[],
  address: string,
  words: { readonly callNumber: string; readonly whole: string },
): string {
  const paragraphs = lines.map(({ title, creatorLine, imprint, callNumber, address: own }, at) =>
    [
      `${at + 1}. ${title}`,
      [creatorLine, imprint].filter(Boolean).join(". "),
      callNumber === null ? "" : `${words.callNumber}: ${callNumber}`,
      own,
    ]
      .filter((line) => line !== "")
      .join("\n"),
  );
  return [...paragraphs, `${words.whole}: ${address}`].join("\n\n");
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
  words: { readonly callNumber: string; readonly whole: string },
): string {
  for (let count = lines.length; count >= 0; count -= 1) {
    const text = listText(lines.slice(0, count), address, words);
    const href = `mailto:?subject=${encoded(subject)}&body=${encoded(text.replaceAll("\n", "\r\n"))}`;
    if (href.length <= mailMax || count === 0) return href;
  }
  return `mailto:?body=${encoded(address)}`;
}

/** Half a sign, which a cut may leave, is no address. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
