/** What PostgreSQL's text cannot hold: the character NUL and halves of characters. */
const storable = (_: string, value: unknown) =>
  typeof value === "string"
    ? value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD")
    : value;

/** Rows as the one parameter of `json_to_recordset`: a batch is one statement whatever columns it has. */
export const rowsParameter = (rows: readonly object[]): string => JSON.stringify(rows, storable);
