/** One subfield: a code of one character and its text. */
export type Subfield = { readonly code: string; readonly value: string };

/** A field without indicators and subfields: 001 to 009. */
export type ControlField = { readonly tag: string; readonly value: string };

/** A field with two indicators (two characters, a blank is a space) and subfields in their order. */
export type DataField = {
  readonly tag: string;
  readonly indicators: string;
  readonly subfields: readonly Subfield[];
};

export type MarcField = ControlField | DataField;

/**
 * A record as its fields, in Unicode, in the order they stood in. The leader has 24 characters; length and base
 * address (00–04, 12–16) are zeros, because they belong to the bytes, and position 09 is "a", because the text is Unicode.
 */
export type MarcRecord = { readonly leader: string; readonly fields: readonly MarcField[] };

/** What the bytes were found to be written in, whatever the leader says. "ascii" is the same in all of them. */
export type MarcEncoding = "ascii" | "utf-8" | "marc-8" | "latin-1" | "windows-1251";

/** What was wrong with a record that could be read all the same. */
export type MarcWarning =
  | "base-address-wrong"
  | "directory-rebuilt"
  | "encoding-guessed"
  | "encoding-not-as-declared"
  | "field-dropped"
  | "field-without-subfields"
  | "garbage-before-record"
  | "hash-blanks"
  | "indicators-repaired"
  | "leader-repaired"
  | "length-wrong"
  | "over-99999-bytes"
  | "subfield-code-repaired"
  | "tag-repaired"
  | "terminator-missing"
  | "undecodable-characters";

/** Why a record could not be read. */
export type MarcFault =
  | "directory-broken"
  | "leader-broken"
  | "no-fields"
  | "not-a-record"
  | "record-too-large"
  | "tag-broken"
  | "too-short"
  | "truncated"
  | "xml-attribute-missing"
  | "xml-doctype"
  | "xml-element-unexpected"
  | "xml-encoding-unknown"
  | "xml-entity"
  | "xml-malformed"
  | "xml-nothing-found";

/** A record's fields out of its bytes, or why not. */
export type ParsedRecord =
  | {
      readonly ok: true;
      readonly record: MarcRecord;
      readonly encoding: MarcEncoding;
      readonly warnings: readonly MarcWarning[];
    }
  | { readonly ok: false; readonly reason: MarcFault };

/**
 * One record of a file, read or broken. `position` and `end` are byte offsets in the file (reading may go on at `end`);
 * `bytes` is what stood between them, cut where a broken piece is larger than any record may be.
 */
export type ReadRecord = ParsedRecord & {
  readonly position: number;
  readonly end: number;
  readonly bytes: Uint8Array;
};

/** Whether a field is one of 001 to 009, which carry a value instead of subfields. */
export const isControlField = (field: MarcField): field is ControlField => "value" in field;
