import { Fragment } from "react";

export type TextPart = { readonly text: string; readonly href: string | null };

const addresses = /\bhttps?:\/\/[^\s<>"“”]+/giu;
/** Ends a sentence rather than an address. */
const trailing = /[.,;:!?)\]}'’]+$/u;

/** Splits a message into words and addresses; only http and https become links, whatever else was typed stays text. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(addresses)) {
    const address = withoutTrailing(found);
    const href = safeAddress(address);
    if (href === null) continue;
    if (index > from) parts.push({ text: text.slice(from, index), href: null });
    parts.push({ text: address, href });
    from = index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}

/** `(https://…/a_(b))` keeps the bracket that belongs to the address. */
function withoutTrailing(found: string): string {
  const cut = found.replace(trailing, "");
  const open = cut.split("(").length - cut.split(")").length;
  return open > 0 && found.startsWith(`${cut})`) ? `${cut})` : cut;
}

function safeAddress(address: string): string | null {
  const url = URL.parse(address);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

/** A message as it was typed: line breaks kept, direction from its own letters, addresses clickable. */
export function MessageText({ text }: { text: string }) {
  let offset = 0;
  return (
    <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
      {textParts(text).map((part) => {
        const key = offset;
        offset += part.text.length;
        return part.href ? (
          <a
            key={key}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
          >
            {part.text}
          </a>
        ) : (
          <Fragment key={key}>{part.text}</Fragment>
        );
      })}
    </p>
  );
}
