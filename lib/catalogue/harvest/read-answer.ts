import { SaxesParser } from "saxes";
import { decodeXml } from "../marc/xml-text";
import type { AskFault } from "./types";

/** One record of an answer: its header, and its metadata as it stood there (null where it was deleted). */
export type AnsweredItem =
  | {
      readonly ok: true;
      readonly identifier: string;
      readonly datestamp: string;
      readonly deleted: boolean;
      readonly metadata: string | null;
    }
  | { readonly ok: false; readonly identifier: string; readonly reason: string };

/** What a repository answered: the elements that a harvester needs. */
export type OaiAnswer = {
  readonly responseDate: string | null;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  readonly items: readonly AnsweredItem[];
  /** Null where there is none; "" at the end of a list given in parts. */
  readonly token: string | null;
  /** Texts of Identify, ListSets and ListMetadataFormats, by the element's path below the verb. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** False where the XML was broken and what could be read of it was read all the same. */
  readonly wellFormed: boolean;
};

export type ReadAnswer =
  | { readonly ok: true; readonly answer: OaiAnswer }
  | { readonly ok: false; readonly fault: AskFault };

/** Longer than any identifier that was not made to harm (the table's own bound). */
const identifierLengthMax = 500;
const depthMax = 100;
/** Characters of a text outside records: sets are described at length by some. */
const textLengthMax = 10_000;

class Broken extends Error {
  readonly fault: AskFault;

  constructor(fault: AskFault) {
    super(fault);
    this.fault = fault;
  }
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

type Handlers = {
  /** `at`: where the element's content begins, in UTF-16 units of the text. */
  readonly open?: (
    path: readonly string[],
    attributes: Readonly<Record<string, string>>,
    at: number,
  ) => void;
  /** `text`: what stood in the element itself; `at`: where its end tag begins. */
  readonly close?: (path: readonly string[], text: string, at: number) => void;
};

/** Reads XML by local names, without document types and without entities but XML's own five. Throws `Broken`. */
export function readXml(text: string, handlers: Handlers): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  const texts: string[] = [];
  parser.on("error", ({ message }) => {
    throw new Broken(/entity/u.test(message) ? "xml-entity" : "answer-broken");
  });
  parser.on("doctype", () => {
    throw new Broken("xml-doctype");
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(localName(name));
    texts.push("");
    if (path.length > depthMax) throw new Broken("answer-broken");
    handlers.open?.(path, attributes, parser.position);
  });
  const write = (piece: string) => {
    const last = texts.length - 1;
    if (last >= 0) texts[last] = (texts[last] ?? "") + piece;
  };
  parser.on("text", write);
  parser.on("cdata", write);
  parser.on("closetag", () => {
    const at = text.lastIndexOf("<", parser.position - 1);
    handlers.close?.(path, (texts.pop() ?? "").trim(), at);
    path.pop();
  });
  parser.write(text).close();
}

/** The fault with which `readXml` failed; anything else is thrown on. */
export function faultOf(error: unknown): AskFault {
  if (error instanceof Broken) return error.fault;
  throw error;
}

/** What XML 1.0 cannot hold, as itself or as a reference: word processors leave it in abstracts. */
const unreadable =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&#0*(?:[0-8]|1[124-9]|2\d|3[01]);|&#x0*(?:[0-8bcef]|1[0-9a-f]);/giu;

async function textOf(bytes: Uint8Array): Promise<string | null> {
  const chunks = (async function* () {
    yield bytes;
  })();
  const blocks: string[] = [];
  for await (const block of decodeXml(chunks)) {
    if (block === "unknown") return null;
    blocks.push(block.text);
  }
  return blocks.join("").replace(unreadable, "");
}

/** Reads one `record` element by itself. */
function readItem(slice: string): AnsweredItem {
  let identifier = "";
  let datestamp = "";
  let deleted = false;
  let from = -1;
  let metadata: string | null = null;
  try {
    readXml(slice, {
      open: (path, { status }, at) => {
        if (path.length !== 2) return;
        if (path[1] === "header") deleted = status === "deleted";
        if (path[1] === "metadata") from = at;
      },
      close: (path, text, at) => {
        const place = path.slice(1).join("/");
        if (place === "header/identifier") identifier = text;
        if (place === "header/datestamp") datestamp = text;
        if (place === "metadata" && from !== -1) metadata = slice.slice(from, at).trim();
      },
    });
  } catch (error) {
    return {
      ok: false,
      identifier,
      reason: faultOf(error) === "xml-entity" ? "xml-entity" : "xml-malformed",
    };
  }
  if (identifier === "") return { ok: false, identifier, reason: "identifier-missing" };
  if (identifier.length > identifierLengthMax)
    return {
      ok: false,
      identifier: identifier.slice(0, identifierLengthMax),
      reason: "identifier-too-long",
    };
  if (!deleted && metadata === null) return { ok: false, identifier, reason: "metadata-missing" };
  return { ok: true, identifier, datestamp, deleted, metadata: deleted ? null : metadata };
}

/** A document that is XML throughout. */
function readWhole(text: string): OaiAnswer {
  let responseDate: string | null = null;
  let token: string | null = null;
  const errors: { code: string; message: string }[] = [];
  const slices: (readonly [number, number])[] = [];
  const texts: { path: string; text: string }[] = [];
  let from = 0;
  let code = "";
  readXml(text, {
    open: (path, attributes, at) => {
      if (path.length === 1 && path[0] !== "OAI-PMH") throw new Broken("not-oai");
      if (path.length === 3 && path[2] === "record") from = text.lastIndexOf("<", at - 1);
      if (path.length === 2 && path[1] === "error") code = attributes.code ?? "";
    },
    close: (path, found, at) => {
      const place = path.slice(1).join("/");
      if (place === "responseDate") responseDate = found;
      else if (place === "error") errors.push({ code, message: found.slice(0, textLengthMax) });
      else if (path.length === 3 && path[2] === "resumptionToken") token = found;
      else if (path.length === 3 && path[2] === "record")
        slices.push([from, text.indexOf(">", at) + 1]);
      else if (path.length >= 3 && path.length <= 4 && found !== "")
        texts.push({ path: place, text: found.slice(0, textLengthMax) });
    },
  });
  const items = slices.map(([start, end]) => readItem(text.slice(start, end)));
  return { responseDate, errors, items, token, texts, wellFormed: true };
}

const recordBegin = /<(?:[\w.-]+:)?record\s*>\s*<(?:[\w.-]+:)?header[\s>]/gu;
const recordEnd = /<\/(?:[\w.-]+:)?record\s*>/gu;
const tokenElement =
  /<(?:[\w.-]+:)?resumptionToken(?:\s[^<>]*)?>([^<]*)<\/(?:[\w.-]+:)?resumptionToken\s*>/u;
const references: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** A list whose XML is broken somewhere: its records one by one, and its token if the end is there. */
function readPieces(text: string): OaiAnswer {
  const starts = [...text.matchAll(recordBegin)].map(({ index }) => index);
  const items = starts.map((start, place) => {
    const piece = text.slice(start, starts[place + 1] ?? text.length);
    const end = [...piece.matchAll(recordEnd)].at(-1);
    return readItem(end ? piece.slice(0, end.index + end[0].length) : piece);
  });
  const tail = text.slice(starts.at(-1) ?? 0);
  const found = tokenElement.exec(tail)?.[1]?.trim();
  const ended = /<\/(?:[\w.-]+:)?List(?:Records|Identifiers)\s*>/u.test(tail);
  const token = found?.replace(/&(?:amp|lt|gt|quot|apos);/gu, (sign) => references[sign] ?? sign);
  // Without its end nobody knows whether the list goes on.
  if (token === undefined && !ended) throw new Broken("answer-broken");
  const responseDate = /<(?:[\w.-]+:)?responseDate>([^<]*)</u.exec(text)?.[1]?.trim() ?? null;
  return { responseDate, errors: [], items, token: token ?? null, texts: [], wellFormed: false };
}

/**
 * Reads an answer of OAI-PMH 2.0. A document type is refused, and with it every entity; where the XML of a list is broken, each
 * of its records is read by itself, and the broken ones are told.
 */
export async function readAnswer(bytes: Uint8Array): Promise<ReadAnswer> {
  const text = await textOf(bytes);
  if (text === null) return { ok: false, fault: "xml-encoding-unknown" };
  if (
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype\s+html|<html[\s>])/iu.test(text.slice(0, 4000))
  )
    return { ok: false, fault: "html-answer" };
  try {
    return { ok: true, answer: readWhole(text.trimStart()) };
  } catch (error) {
    const fault = faultOf(error);
    const isList = /<(?:[\w.-]+:)?OAI-PMH[\s>]/u.test(text.slice(0, 4000));
    if (fault === "answer-broken" && !isList) return { ok: false, fault: "not-oai" };
    if (fault !== "answer-broken" && fault !== "xml-entity") return { ok: false, fault };
    if (/<!DOCTYPE|<!ENTITY/iu.test(text)) return { ok: false, fault: "xml-doctype" };
    try {
      return { ok: true, answer: readPieces(text) };
    } catch (second) {
      return { ok: false, fault: faultOf(second) === "answer-broken" ? fault : faultOf(second) };
    }
  }
}
