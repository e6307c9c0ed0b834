import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { PageLink } from "./page-link";

type TextLinkProps = {
  href: string;
  children: ReactNode;
  /** On green the link takes the colour of its text. */
  onCover?: boolean;
  /** Keeps short words together: *Semua jam layanan*. */
  nowrap?: boolean;
  lang?: string;
  rel?: string;
};

/** A link says where it leads; underlined always, so that colour is not its only sign. */
export function TextLink({
  href,
  children,
  onCover = false,
  nowrap = false,
  lang,
  rel,
}: TextLinkProps) {
  const className = classNames(
    "underline decoration-1 underline-offset-[0.22em]",
    onCover ? "text-cover-ink decoration-cover-muted" : "font-[550] text-primary",
    nowrap && "nowrap",
  );
  const outside = /^(?:[a-z]+:|\/\/)/i.test(href);
  // A route answers no page: the router has nothing to fetch there.
  if (outside || href.startsWith("#") || href.startsWith("/api/")) {
    return (
      <a href={href} className={className} lang={lang} rel={outside ? (rel ?? "noopener") : rel}>
        {children}
      </a>
    );
  }
  return (
    <PageLink href={href} className={className} lang={lang} rel={rel}>
      {children}
    </PageLink>
  );
}
