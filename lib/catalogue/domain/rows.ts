/** What PostgreSQL's text cannot hold: the character NUL and halves of characters. */
const storable = (_: string, value: unknown) =>
  typeof value === "string"
    ? value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD")
    : value;

/** As JSON writes them; hardly any record has one, and looking at each text takes longer than writing it. */
const unstorable = /\\u(?:0000|d[89a-f])/u;

/** Values as JSON that PostgreSQL can take in. */
export function storableJson(value: object): string {
  const text = JSON.stringify(value);
  return text.includes("\\u") && unstorable.test(text) ? JSON.stringify(value, storable) : text;
}

/** Rows as the one parameter of `json_to_recordset`: a batch is one statement whatever columns it has. */
export const rowsParameter = (rows: readonly object[]): string => storableJson(rows);

/**
 * Rows of which most is written already, so that a transaction does not wait for the writing.
 * @param written an object each, as `storableJson` gives it and not empty; `ids` stand for them under `name`
 */
export const numberedRows = (
  name: string,
  ids: readonly number[],
  written: readonly string[],
): string => `[${written.map((row, at) => `{"${name}":${ids[at]},${row.slice(1)}`).join(",")}]`;

/**
 * Texts as the one parameter of `string_to_array(…, '|')`, for what is long and has a line of its own in each row: as JSON it
 * would be written and read three times on its way, by us, by Prisma and by PostgreSQL. No text may be empty or hold the sign "|"
 * or NUL; base64 and lexemes never do. Of a character cut in half a U+FFFD arrives.
 */
export const textsParameter = (texts: readonly string[]): string => texts.join("|");
