import type { ReactNode } from "react";
import { Fragment } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Unbroken } from "@/components/ui/unbroken";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import type { Block, Inline, ListItem, Mark, RichText } from "@/lib/publishing/domain/rich-text";
import { isSafeHref } from "@/lib/publishing/domain/rich-text";

type RichTextViewProps = {
  text: RichText;
  /** Of the page: links to pages of ours stay in its language. */
  locale: Locale;
  /** What a second-level heading of the text becomes where it stands (2–4). */
  headingLevel?: 2 | 3 | 4;
};

type Place = { readonly locale: Locale; readonly headingLevel: 2 | 3 | 4 };

/**
 * Rich text as elements of the page: what the data can say and nothing else. No markup is ever parsed, so none can be
 * smuggled in; a link that could run something stays words, whatever the database holds.
 */
export function RichTextView({ text, locale, headingLevel = 2 }: RichTextViewProps) {
  return (
    <div className="grid max-w-[66ch] gap-4">
      <Blocks blocks={text.content} place={{ locale, headingLevel }} />
    </div>
  );
}

/** Blocks of a text have no identity but their place, and a published text does not move. */
function Blocks({ blocks, place }: { blocks: readonly Block[]; place: Place }) {
  return numbered(blocks).map(({ key, node }) => (
    <BlockView key={key} block={node} place={place} />
  ));
}

function numbered<Node>(nodes: readonly Node[]): readonly { key: number; node: Node }[] {
  return nodes.map((node, key) => ({ key, node }));
}

function BlockView({ block, place }: { block: Block; place: Place }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Line nodes={block.content} place={place} />
        </p>
      );
    case "heading": {
      const level = Math.min(6, block.attrs.level - 2 + place.headingLevel);
      const Heading = headings[level - 2] ?? "h6";
      return (
        <Heading className="mt-3 font-serif text-h3 font-semibold">
          <Line nodes={block.content} place={place} />
        </Heading>
      );
    }
    case "bulletList":
      return (
        <ul className="grid gap-2">
          <Items items={block.content} place={place} ordered={false} />
        </ul>
      );
    case "orderedList":
      return (
        <ol className="grid list-decimal gap-2 pl-6 marker:font-[650] marker:text-primary">
          <Items items={block.content} place={place} ordered />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote className="grid gap-3 border-l-[3px] border-control pl-5 font-serif-italic">
          <Blocks blocks={block.content} place={place} />
        </blockquote>
      );
  }
}

const headings = ["h2", "h3", "h4", "h5", "h6"] as const;

const dash =
  "relative pl-6 before:absolute before:top-[0.8em] before:left-0 before:h-0.5 before:w-3 before:bg-control";

function Items({
  items,
  place,
  ordered,
}: {
  items: readonly ListItem[];
  place: Place;
  ordered: boolean;
}) {
  return numbered(items).map(({ key, node }) => (
    <li key={key} className={ordered ? "pl-1" : dash}>
      <div className="grid gap-2">
        <Blocks blocks={node.content} place={place} />
      </div>
    </li>
  ));
}

function Line({ nodes = [], place }: { nodes: readonly Inline[] | undefined; place: Place }) {
  return numbered(nodes).map(({ key, node }) => (
    <Fragment key={key}>
      {node.type === "hardBreak" ? (
        <br />
      ) : (
        (node.marks ?? []).reduce<ReactNode>(
          (inner, mark) => marked(mark, inner, node.text, place.locale),
          <Unbroken text={node.text} />,
        )
      )}
    </Fragment>
  ));
}

function marked(mark: Mark, inner: ReactNode, words: string, locale: Locale): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong className="font-bold">{inner}</strong>;
    case "italic":
      return <em className="italic">{inner}</em>;
    case "language":
      return (
        <span lang={mark.attrs.lang} dir="auto">
          {inner}
        </span>
      );
    case "link":
      return (
        <ContentLink href={mark.attrs.href} locale={locale} words={words}>
          {inner}
        </ContentLink>
      );
  }
}

type ContentLinkProps = {
  href: string;
  locale: Locale;
  /** The link's words: the host is not said twice. */
  words: string;
  children: ReactNode;
};

/** A link of a published text. One that leaves the portal names the site it leads to. */
export function ContentLink({ href, locale, words, children }: ContentLinkProps) {
  const className = "font-[550] text-primary underline decoration-1 underline-offset-[0.22em]";
  if (!isSafeHref(href)) return children;
  if (href.startsWith("/"))
    return (
      <PageLink href={localHref(locale, href)} className={className}>
        {children}
      </PageLink>
    );
  const host = /^https?:/iu.test(href) ? new URL(href).hostname.replace(/^www\./u, "") : null;
  return (
    <a href={href} rel={host === null ? undefined : "noopener external"} className={className}>
      {children}
      {host === null || words.includes(host) ? null : (
        <span className="font-normal no-print">
          {" "}
          <Unbroken text={`(${host})`} />
        </span>
      )}
    </a>
  );
}
