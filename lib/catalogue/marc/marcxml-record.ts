import {
  controlField,
  isControlTag,
  isTag,
  normalIndicators,
  normalLeader,
  subfield,
} from "./fields";
import type {
  MarcEncoding,
  MarcFault,
  MarcField,
  MarcWarning,
  ParsedRecord,
  Subfield,
} from "./types";

type Attributes = Readonly<Record<string, string>>;
type Open =
  | { readonly kind: "leader" }
  | { readonly kind: "controlfield"; readonly tag: string }
  | { readonly kind: "datafield"; readonly tag: string; readonly indicators: string }
  | { readonly kind: "subfield"; readonly code: string };

/** Lines are broken for the eye only: MARC knows no line breaks. Blanks within a line have meaning (008). */
const oneLine = (text: string) =>
  /[\t\r\n]/.test(text) ? text.replace(/ *[\t\r\n]\s*/g, " ") : text;

/** Collects the elements of one MARCXML record as they come; what the format forbids makes it broken. */
export class RecordBuilder {
  private readonly warnings = new Set<MarcWarning>();
  private readonly fields: MarcField[] = [];
  private readonly opened: Open[] = [];
  private subfields: Subfield[] = [];
  private leader: string | undefined;
  private text = "";
  private fault: MarcFault | undefined;

  /** Whether anything of a MARC record has come: other formats have elements called record, too. */
  get isMarc(): boolean {
    return this.leader !== undefined || this.fields.length > 0 || this.opened.length > 0;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.opened.at(-1);
    this.text = "";
    if (name === "subfield" && parent?.kind === "datafield") {
      this.opened.push({ kind: name, code: attributes.code ?? "" });
      return;
    }
    if (parent || (name !== "leader" && name !== "controlfield" && name !== "datafield")) {
      if (parent || this.isMarc) this.fault ??= "xml-element-unexpected";
      return;
    }
    if (name === "leader") {
      this.opened.push({ kind: name });
      return;
    }
    const tag = this.tagOf(attributes.tag);
    if (name === "controlfield") {
      this.opened.push({ kind: name, tag });
      return;
    }
    const found = `${attributes.ind1 || " "}${attributes.ind2 || " "}`;
    this.opened.push({ kind: name, tag, indicators: normalIndicators(found, this.warnings) });
    this.subfields = [];
  }

  write(text: string): void {
    this.text += text;
  }

  close(name: string): void {
    const open = this.opened.at(-1);
    if (open?.kind !== name) return;
    this.opened.pop();
    const text = oneLine(this.text);
    this.text = "";
    if (open.kind === "leader") {
      const trimmed = text.trim();
      this.leader = normalLeader(trimmed.length === 24 ? trimmed : text, this.warnings);
    } else if (open.kind === "subfield") {
      this.subfields.push(subfield(open.code, text, this.warnings));
    } else if (open.kind === "controlfield") {
      this.fields.push(this.control(open.tag, text));
    } else if (isControlTag(open.tag)) {
      this.warnings.add("indicators-repaired");
      const value = this.subfields.map((one) => one.value).join(" ");
      this.fields.push(controlField(open.tag, value, this.warnings));
    } else {
      const { tag, indicators } = open;
      if (this.subfields.length === 0) this.warnings.add("field-without-subfields");
      this.fields.push({ tag, indicators, subfields: this.subfields });
    }
  }

  finish(encoding: MarcEncoding, hasReplacements: boolean): ParsedRecord {
    if (this.fault) return { ok: false, reason: this.fault };
    if (this.fields.length === 0) return { ok: false, reason: "no-fields" };
    // A leader may be left out (MARC21slim.xsd); what it would say of the kind is then a book, as it mostly is.
    const leader = this.leader ?? normalLeader("     nam", this.warnings);
    if (hasReplacements) this.warnings.add("undecodable-characters");
    const warnings = [...this.warnings];
    return { ok: true, record: { leader, fields: this.fields }, encoding, warnings };
  }

  private control(tag: string, text: string): MarcField {
    if (isControlTag(tag)) return controlField(tag, text, this.warnings);
    this.warnings.add("field-without-subfields");
    return { tag, indicators: "  ", subfields: [{ code: "a", value: text }] };
  }

  private tagOf(found: string | undefined): string {
    if (found !== undefined && isTag(found)) return found;
    // A table that took 001 to 009 for numbers; of two digits nobody knows whether the first is gone or the last.
    if (found !== undefined && /^[1-9]$/.test(found)) {
      this.warnings.add("tag-repaired");
      return found.padStart(3, "0");
    }
    this.fault ??= found ? "tag-broken" : "xml-attribute-missing";
    return "";
  }
}
