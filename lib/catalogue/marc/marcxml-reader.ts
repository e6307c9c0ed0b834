import { SaxesParser } from "saxes";
import { RecordBuilder } from "./marcxml-record";
import type { MarcFault, ReadRecord } from "./types";
import { ReferenceWatch } from "./xml-references";
import type { TextBlock } from "./xml-text";

/** More than any real record takes in XML, in UTF-16 units; also for one text or tag. */
const largestRecord = 10_000_000;
/** How much of a broken piece is kept for the report. */
const keptOfBroken = 100_000;
/** Elements within elements. OAI-PMH around MARCXML is eight deep. */
const deepest = 20;
const longestName = 200;
/** What the parser is given at once, in UTF-16 units: where it stops, the rest of it has been looked at in vain. */
const pieceLength = 4096;

/** `<prefix:record` or an end tag, and room for a space. */
const longestTagStart = 300;

/** What stops the parser: the rest of the file is looked at by another. */
class Failure extends Error {
  readonly reason: MarcFault;
  /** Where the fault lies, where the parser does not stand there. */
  readonly place: number | undefined;

  constructor(reason: MarcFault, place?: number) {
    super(reason);
    this.reason = reason;
    this.place = place;
  }
}

type OpenRecord = {
  readonly start: number;
  readonly depth: number;
  readonly name: string;
  readonly builder: RecordBuilder;
};

/** A piece that cannot be read, as far as it has come; `textEnd` is the place in the text up to which it is kept. */
type Broken = {
  readonly reason: MarcFault;
  readonly position: number;
  text: string;
  textEnd: number;
};

const localName = (name: string) => name.slice(name.indexOf(":") + 1);
const recordStart = /<(?:[\w.-]+:)?record[\s/>]/;

/** Reads blocks of text; what is found waits in `ready`. Places are UTF-16 units from the start of the text. */
export class MarcXmlReader {
  readonly ready: ReadRecord[] = [];
  /** A file that declares a document type is read no further. */
  refused = false;
  private parser = this.newParser();
  /** Place in the text at which this parser's own count is zero. */
  private parserOrigin = 0;
  private held = "";
  private heldFrom = 0;
  private readonly blocks: { readonly from: number; readonly block: TextBlock }[] = [];
  private ancestors: string[] = [];
  private record: OpenRecord | undefined;
  /** Place of the last thing the parser told: what follows is in its memory. */
  private told = 0;
  /** After a failure: from here on, reading goes on behind this end tag or at the next record, whichever comes first. */
  private skip: { readonly from: number; readonly endTag: string | undefined } | undefined;
  /** What failed, reported as soon as it is known where reading goes on: all before that belongs to it. */
  private broken: Broken | undefined;
  private references = new ReferenceWatch();
  /** Whether there was anything to report, records or failures. */
  private found = false;
  private failed = false;
  private elements = 0;
  /** While a new parser is told in which elements it stands. */
  private replaying = false;

  get textEnd(): number {
    return this.heldFrom + this.held.length;
  }

  push(block: TextBlock): void {
    let from = this.textEnd;
    this.blocks.push({ from, block });
    this.held += block.text;
    if (from === 0) {
      // Blank lines before the XML declaration are no fault that matters.
      from = /\S/.exec(block.text)?.index ?? 0;
      this.parserOrigin = from;
      this.told = from;
    }
    this.feed(from);
    this.forget();
  }

  /** The file is at its end: what is still open was cut off. */
  end(): void {
    if (this.refused) return;
    this.report(this.textEnd);
    if (this.record?.builder.isMarc) this.reject(this.record.start, this.textEnd, "truncated");
    else if (this.ancestors.length > 0 && !this.failed) {
      this.reject(this.textEnd, this.textEnd, "truncated");
    } else if (this.elements !== 1 && this.textEnd > 0 && !this.found) {
      // A collection of no records is one element, and no fault.
      this.reject(this.textEnd, this.textEnd, "xml-nothing-found");
    }
  }

  /** Parses the held text from a place on, with a new parser wherever one stops. */
  private feed(from: number): void {
    let at = from;
    while (at < this.textEnd && !this.refused) {
      if (this.skip) {
        at = this.afterSkipped(this.skip);
        if (at === -1) return;
        this.restart(at);
      }
      try {
        // What is held becomes one text only where it must: a block costs the same however much is held.
        const { from: blockStart, block } = this.blocks.at(-1) ?? { from: 0, block: undefined };
        const isInBlock = block && at >= blockStart;
        const [whole, start] = isInBlock ? [block.text, blockStart] : [this.held, this.heldFrom];
        const text = whole.slice(at - start, at - start + pieceLength);
        // The parser takes all up to the next `;` for a name, and that may be records away.
        const sound = this.references.soundLength(text);
        this.parser.write(text.slice(0, sound));
        at += sound;
        if (sound < text.length) throw new Failure("xml-entity", at);
        if (at - (this.record?.start ?? this.told) > largestRecord) {
          throw new Failure("record-too-large");
        }
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        at = this.fail(error);
      }
    }
  }

  /** Reports what a parser stopped at. Answers where it stopped. */
  private fail({ reason, place }: Failure): number {
    const at = Math.min(place ?? this.place(), this.textEnd);
    const { record } = this;
    this.refused = reason === "xml-doctype";
    this.failed = true;
    this.found = true;
    this.record = undefined;
    const start = record?.start ?? this.told;
    this.broken = { reason, position: this.byteAt(start), text: "", textEnd: start };
    if (this.refused) this.report(at);
    else this.keepBroken(at);
    // Too many elements in one another are forgotten, or each piece after them would fail again.
    const last = this.ancestors.at(-1) ?? "";
    if (this.ancestors.length > deepest || last.length > longestName) this.ancestors = [];
    else if (record) this.ancestors.length = Math.min(this.ancestors.length, record.depth);
    this.skip = {
      from: at,
      endTag: record && `</${record.name}`,
    };
    return at;
  }

  /** Where reading goes on after a failure, or −1 where the held text does not show it yet. */
  private afterSkipped({ from, endTag }: { from: number; endTag: string | undefined }): number {
    const text = this.held.slice(from - this.heldFrom);
    const start = recordStart.exec(text)?.index ?? -1;
    const between = start === -1 ? text : text.slice(0, start);
    const endStart = endTag === undefined ? -1 : between.indexOf(endTag);
    const end = endStart === -1 ? -1 : between.indexOf(">", endStart);
    if (end !== -1) return this.report(from + end + 1);
    if (start !== -1) return this.report(from + start);
    // A tag may be cut by the end of the block.
    const next = Math.max(from, this.textEnd - longestTagStart);
    this.keepBroken(next);
    this.skip = { from: next, endTag };
    return -1;
  }

  /** Keeps what belongs to the broken piece up to a place, before it is forgotten. */
  private keepBroken(end: number): void {
    const { broken } = this;
    if (!broken || end <= broken.textEnd) return;
    const from = Math.max(broken.textEnd, this.heldFrom) - this.heldFrom;
    const room = keptOfBroken - broken.text.length;
    broken.text += this.held.slice(from, Math.min(end - this.heldFrom, from + room));
    broken.textEnd = end;
  }

  /** Reports the broken piece, if there is one, as ending at this place. Answers the place. */
  private report(end: number): number {
    this.keepBroken(end);
    const { broken } = this;
    this.broken = undefined;
    if (broken) {
      const { reason, position, text } = broken;
      const bytes = Buffer.from(text);
      this.ready.push({ ok: false, reason, position, end: this.byteAt(end), bytes });
    }
    return end;
  }

  private restart(at: number): void {
    this.skip = undefined;
    this.parser = this.newParser();
    this.references = new ReferenceWatch();
    // Attributes say nothing of MARC here, and the parser asks for one element around all others.
    const tags = this.ancestors.splice(0).map((name) => `<${name}>`);
    const opening = tags.join("") || "<records>";
    this.parserOrigin = at - opening.length;
    this.replaying = true;
    this.parser.write(opening);
    this.replaying = false;
    this.told = at;
  }

  private newParser(): SaxesParser {
    const parser = new SaxesParser();
    parser.on("error", ({ message }) => {
      throw new Failure(/entity/.test(message) ? "xml-entity" : "xml-malformed");
    });
    parser.on("doctype", () => {
      throw new Failure("xml-doctype");
    });
    parser.on("opentag", ({ name, attributes }) => this.openTag(name, attributes));
    parser.on("closetag", ({ name }) => this.closeTag(name));
    const write = (text: string) => this.record?.builder.write(text);
    parser.on("text", write);
    parser.on("cdata", write);
    return parser;
  }

  /** Where the parser stands in the text. */
  private place(): number {
    return this.parserOrigin + this.parser.position;
  }

  private openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.replaying) {
      this.ancestors.push(name);
      return;
    }
    this.told = this.place();
    const { record } = this;
    const local = localName(name);
    if (local === "record") {
      // Records of OAI-PMH and SRU hold records of MARC, and the innermost counts; within MARC, an end tag was lost.
      const start = this.held.lastIndexOf("<", this.told - this.heldFrom - 1) + this.heldFrom;
      if (record?.builder.isMarc) throw new Failure("xml-malformed", start);
      this.record = { start, depth: this.ancestors.length, name, builder: new RecordBuilder() };
    } else if (record && this.ancestors.length > record.depth)
      record.builder.open(local, attributes);
    this.elements++;
    this.ancestors.push(name);
    if (this.ancestors.length > deepest || name.length > longestName)
      throw new Failure("xml-element-unexpected");
  }

  private closeTag(name: string): void {
    this.told = this.place();
    this.ancestors.pop();
    const { record } = this;
    if (!record) return;
    if (this.ancestors.length > record.depth) record.builder.close(localName(name));
    else {
      this.record = undefined;
      if (record.builder.isMarc) this.take(record);
    }
  }

  private take(record: OpenRecord): void {
    this.found = true;
    const { start, builder } = record;
    const text = this.held.slice(start - this.heldFrom, this.told - this.heldFrom);
    const encoding = this.blocks.at(-1)?.block.encoding ?? "utf-8";
    const parsed = builder.finish(encoding, text.includes("\ufffd"));
    if (!parsed.ok) this.reject(start, this.told, parsed.reason);
    else {
      this.ready.push({ ...parsed, ...this.places(start, this.told), bytes: Buffer.from(text) });
    }
  }

  private reject(start: number, end: number, reason: MarcFault): void {
    const from = Math.max(start, this.heldFrom) - this.heldFrom;
    const text = this.held.slice(from, Math.min(end - this.heldFrom, from + keptOfBroken));
    this.ready.push({ ok: false, reason, ...this.places(start, end), bytes: Buffer.from(text) });
  }

  private places(start: number, end: number) {
    return { position: this.byteAt(start), end: this.byteAt(end) };
  }

  private byteAt(place: number): number {
    const one = this.blocks.findLast(({ from }) => from <= place) ?? this.blocks[0];
    return one ? one.block.position + one.block.bytesBefore(Math.max(0, place - one.from)) : 0;
  }

  /** Lets go of the text that is no longer needed. */
  private forget(): void {
    const needed = this.skip?.from ?? this.record?.start ?? this.told;
    const from = Math.max(this.heldFrom, Math.min(needed, this.textEnd));
    this.held = this.held.slice(from - this.heldFrom);
    this.heldFrom = from;
    while ((this.blocks[1]?.from ?? Number.POSITIVE_INFINITY) <= from) this.blocks.shift();
  }
}
