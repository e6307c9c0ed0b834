import type { Block, Inline, ListItem, RichText } from "../../../lib/publishing/domain/rich-text";
import { richTextSchema } from "../../../lib/publishing/domain/rich-text";

const marked =
  /\*\*(?<strong>[^*]+)\*\*|\[(?<label>[^\][]+)\]\((?<href>[^()\s]+)\)|\{(?<lang>[a-z]{2,3}):(?<fragment>[^{}]+)\}/gu;
/** What is left of a mark that was not closed. */
const broken = /\*\*|\]\(|\{[a-z]{2,3}:/u;

function plain(text: string): readonly Inline[] {
  if (broken.test(text)) throw new SyntaxError(`a mark is not closed: ${text}`);
  return text === "" ? [] : [{ type: "text", text }];
}

function toInline({ 0: whole, groups = {} }: RegExpExecArray): Inline {
  const { strong, label, href, lang, fragment } = groups;
  if (strong) return { type: "text", text: strong, marks: [{ type: "bold" }] };
  if (label && href)
    return { type: "text", text: label, marks: [{ type: "link", attrs: { href } }] };
  if (lang && fragment)
    return { type: "text", text: fragment, marks: [{ type: "language", attrs: { lang } }] };
  throw new SyntaxError(`not a mark: ${whole}`);
}

function inline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    found.push(...plain(text.slice(end, match.index)), toInline(match));
    end = match.index + match[0].length;
  }
  return [...found, ...plain(text.slice(end))];
}

const paragraph = (text: string): Block => ({ type: "paragraph", content: inline(text) });

/** Lines that do not begin with the sign continue the item before. */
function items(lines: readonly string[], sign: RegExp): readonly ListItem[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (sign.test(line)) texts.push(line.replace(sign, ""));
    else texts.push(`${texts.pop() ?? ""} ${line}`);
  }
  return texts.map((text) => ({ type: "listItem", content: [paragraph(text)] }));
}

function block(lines: readonly string[]): Block {
  const [first = ""] = lines;
  const heading = /^(?<signs>#{2,3}) (?<words>.+)$/u.exec(first)?.groups;
  if (heading) {
    if (lines.length > 1) throw new SyntaxError(`an empty line is missing after: ${first}`);
    const level = heading.signs === "##" ? 2 : 3;
    return { type: "heading", attrs: { level }, content: inline(heading.words ?? "") };
  }
  if (first.startsWith("- ")) return { type: "bulletList", content: items(lines, /^- /u) };
  if (/^\d+\. /u.test(first)) return { type: "orderedList", content: items(lines, /^\d+\. /u) };
  if (first.startsWith("> "))
    return { type: "blockquote", content: [paragraph(first.slice(2).concat(...rest(lines)))] };
  return paragraph(lines.join(" "));
}

const rest = (lines: readonly string[]) => lines.slice(1).map((line) => ` ${line}`);

/**
 * Rich text from the notation the seeds are written in: blocks are parted by empty lines; `## ` and `### ` begin a
 * heading, `- ` and `1. ` the items of a list, `> ` a quotation; `**strong**`, `[label](address)`, and `{id:fragment}`
 * for words of another language. Throws on a mark that is not closed and on an address that is not safe.
 */
export function richText(notation: string): RichText {
  const content = notation
    .split(/\n\s*\n/u)
    .map((part) => part.split("\n").map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ""))
    .filter((lines) => lines.length > 0)
    .map(block);
  return richTextSchema.parse({ type: "doc", content });
}
