import { z } from "zod";
import { storableCharacters } from "./content";

/**
 * Text with structure, as data: the part of ProseMirror's document format that a library page needs and nothing else.
 * The server checks what an editor sends by this schema, so no markup, style or script is ever stored.
 */
export type Mark =
  | { readonly type: "bold" | "italic" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } }
  /** A fragment in another language (WCAG 3.1.2). */
  | { readonly type: "language"; readonly attrs: { readonly lang: string } };

export type Inline =
  | { readonly type: "text"; readonly text: string; readonly marks?: readonly Mark[] | undefined }
  | { readonly type: "hardBreak" };

export type Block =
  | { readonly type: "paragraph"; readonly content?: readonly Inline[] | undefined }
  | {
      readonly type: "heading";
      readonly attrs: { readonly level: 2 | 3 };
      readonly content?: readonly Inline[] | undefined;
    }
  | { readonly type: "bulletList" | "orderedList"; readonly content: readonly ListItem[] }
  | { readonly type: "blockquote"; readonly content: readonly Block[] };

export type ListItem = { readonly type: "listItem"; readonly content: readonly Block[] };

export type RichText = { readonly type: "doc"; readonly content: readonly Block[] };

/** Characters of one text, all fragments together. */
export const richTextLengthMax = 20_000;
/** Nodes of one text: more than the longest page has, and far less than would burden a reader's phone. */
export const richTextNodesMax = 2_000;
/** Lists within lists within quotations: nobody reads deeper. */
export const richTextDepthMax = 6;

/** An address a link may lead to: a page of ours, another site, a mail address or a telephone. */
export function isSafeHref(href: string): boolean {
  if (/[\p{Cc}\p{Cs}\s\\]/u.test(href)) return false;
  if (/^\/(?!\/)/u.test(href) || /^#[\w-]+$/u.test(href)) return true;
  if (!/^(?:https?:\/\/[^/]|mailto:[^?]|tel:\+?[\d-])/iu.test(href)) return false;
  return URL.canParse(href);
}

const href = z.string().trim().max(2_000, "link-too-long").refine(isSafeHref, "link-unsafe");

const mark: z.ZodType<Mark> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({ type: z.literal("link"), attrs: z.object({ href }) }),
  z.object({
    type: z.literal("language"),
    attrs: z.object({ lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u) }),
  }),
]);

const inline: z.ZodType<Inline> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z.string().transform(storableCharacters).pipe(z.string().min(1)),
    marks: z.array(mark).max(4).optional(),
  }),
  z.object({ type: z.literal("hardBreak") }),
]);

const line = z.array(inline).optional();

const block: z.ZodType<Block> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), content: line }),
  z.object({
    type: z.literal("heading"),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: line,
  }),
  z.object({
    type: z.literal("bulletList"),
    content: z.lazy(() => z.array(listItem).min(1)),
  }),
  z.object({
    type: z.literal("orderedList"),
    content: z.lazy(() => z.array(listItem).min(1)),
  }),
  z.object({ type: z.literal("blockquote"), content: z.lazy(() => z.array(block).min(1)) }),
]);

const listItem: z.ZodType<ListItem> = z.object({
  type: z.literal("listItem"),
  content: z.array(block).min(1),
});

type Node = Block | Inline | ListItem | RichText;

const childrenOf = (node: Node): readonly Node[] =>
  "content" in node && node.content ? node.content : [];

const depthOf = (node: unknown): number => {
  const levels = [{ node, depth: 0 }];
  let deepest = 0;
  for (let next = levels.pop(); next !== undefined; next = levels.pop()) {
    deepest = Math.max(deepest, next.depth);
    // Beyond the bound nothing is counted: what is sent may be nested without end.
    if (next.depth > richTextDepthMax * 2) return next.depth;
    const content =
      typeof next.node === "object" && next.node !== null && "content" in next.node
        ? next.node.content
        : [];
    for (const inner of Array.isArray(content) ? content : [])
      levels.push({ node: inner, depth: next.depth + 1 });
  }
  return deepest;
};

function countNodes(node: Node): number {
  return childrenOf(node).reduce((sum, inner) => sum + countNodes(inner), 1);
}

/** Depth is looked at first: the schema itself calls itself once per level. */
export const richTextSchema: z.ZodType<RichText> = z
  .unknown()
  // A list item and its paragraph are two levels of the data for one of the page.
  .refine((value) => depthOf(value) <= richTextDepthMax * 2, "text-too-deep")
  .pipe(z.object({ type: z.literal("doc"), content: z.array(block).max(richTextNodesMax) }))
  .refine((text) => countNodes(text) <= richTextNodesMax, "text-too-long")
  .refine((text) => plainText(text).length <= richTextLengthMax, "text-too-long");

/** As `richTextSchema`, and something must be said. */
export const writtenTextSchema = richTextSchema.refine(
  (text) => plainText(text).trim() !== "",
  "text-missing",
);

/** The words alone: one line per paragraph or list item. */
export function plainText(node: RichText): string {
  return node.content.flatMap(linesOf).join("\n");
}

function linesOf(node: Block | ListItem): readonly string[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [(node.content ?? []).map(wordsOf).join("")];
    case "bulletList":
    case "orderedList":
      return node.content.flatMap(linesOf);
    case "blockquote":
    case "listItem":
      return node.content.flatMap(linesOf);
  }
}

const wordsOf = (node: Inline): string => (node.type === "text" ? node.text : "\n");

/** Plain words as rich text: paragraphs are parted by empty lines. */
export function fromPlainText(text: string): RichText {
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, " ").trim())
    .filter((paragraph) => paragraph !== "");
  return {
    type: "doc",
    content: paragraphs.map((words) => ({
      type: "paragraph",
      content: [{ type: "text", text: words }],
    })),
  };
}
