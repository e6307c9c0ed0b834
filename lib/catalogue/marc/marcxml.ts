import { MarcXmlReader } from "./marcxml-reader";
import type { MarcField, MarcRecord, ReadRecord } from "./types";
import { isControlField } from "./types";
import { decodeXml } from "./xml-text";

const marcNamespace = "http://www.loc.gov/MARC21/slim";

/**
 * Reads the records of a MARCXML file as its chunks come: in a collection, or inside OAI-PMH, SRU or other elements, with any
 * prefix or none. Memory holds one record (at most 10 million characters) and one block. `bytes` is the record's element
 * in UTF-8; `position` and `end` are its places in the file. To go on later, read from the start again and leave out what lies before.
 * A document type is refused, and with it every entity; after a fault the next record is read.
 */
export const readMarcXml = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadRecord> {
  const reader = new MarcXmlReader();
  for await (const block of decodeXml(chunks)) {
    if (block === "unknown") {
      const bytes = new Uint8Array();
      yield { ok: false, reason: "xml-encoding-unknown", position: 0, end: 0, bytes };
      return;
    }
    reader.push(block);
    yield* reader.ready.splice(0);
    if (reader.refused) return;
  }
  reader.end();
  yield* reader.ready.splice(0);
};

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

/** What XML cannot hold, even as a reference (XML 1.0, production 2). */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const text = (value: string) => escapeXml(value.replace(unwritable, ""));

const xmlField = (field: MarcField): string => {
  if (isControlField(field)) {
    return `<controlfield tag="${text(field.tag)}">${text(field.value)}</controlfield>`;
  }
  const [first = " ", second = " "] = field.indicators;
  const subfields = field.subfields.map(
    ({ code, value }) => `<subfield code="${text(code)}">${text(value)}</subfield>`,
  );
  return `<datafield tag="${text(field.tag)}" ind1="${text(first)}" ind2="${text(second)}">${subfields.join("")}</datafield>`;
};

/** What stands before and after the records of a MARCXML file. */
export const marcXmlStart = `<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="${marcNamespace}">\n`;
export const marcXmlEnd = "</collection>\n";

/** Writes a record as one `record` element of MARCXML (MARC21slim.xsd), complete in itself; characters that XML has none for are left out. */
export const writeMarcXml = ({ leader, fields }: MarcRecord): string =>
  `<record xmlns="${marcNamespace}"><leader>${text(leader)}</leader>${fields.map(xmlField).join("")}</record>`;
