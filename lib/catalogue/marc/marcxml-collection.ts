import { marcXmlEnd, marcXmlStart } from "./marcxml";

/** The declaration of a file that a broken piece began with, and the end of the collection that the last one ran into. */
const declaration = /^\s*<\?xml\s[^>]*\?>\s*/;
const collectionEnd = /\s*<\/(?:[\w.-]+:)?collection>\s*$/;

/**
 * Pieces of a MARCXML file (UTF-8, as `ReadRecord.bytes`) as a file of their own: one collection that holds them, each
 * as it stands, but for what belonged to the file around it.
 */
export const asCollection = async function* (
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(marcXmlStart);
  for await (const piece of pieces) {
    const text = new TextDecoder().decode(piece);
    const own = text.replace(declaration, "").replace(collectionEnd, "").trim();
    yield Buffer.from(`${own}\n`);
  }
  yield Buffer.from(marcXmlEnd);
};
