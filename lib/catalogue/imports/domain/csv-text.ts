/** Tables saved by a spreadsheet in Indonesia are UTF-8 or Windows-1252; what is not the one is the other. */
const utf8 = new TextDecoder("utf-8", { fatal: true });
const windows = new TextDecoder("windows-1252");

/** Text of a table: given as Latin-1, in which every byte is a character, so that none is lost before it is known what they are. */
export function decodeText(latin1: string): string {
  const bytes = Buffer.from(latin1, "latin1");
  try {
    return utf8.decode(bytes);
  } catch {
    return windows.decode(bytes);
  }
}

/**
 * The line of a table that names its columns, as it stands at the beginning of the file; null where the line is longer
 * than what is given, or goes on in a cell with a line break.
 */
export function headingOf(start: Uint8Array): Uint8Array | null {
  const end = start.indexOf(0x0a);
  if (end === -1) return null;
  const quotes = start.subarray(0, end).filter((byte) => byte === 0x22).length;
  return quotes % 2 === 0 ? start.subarray(0, start[end - 1] === 0x0d ? end - 1 : end) : null;
}
