import type { Locale } from "../../language/locales";
import { citeApa } from "./citation-apa";
import { citeChicago } from "./citation-chicago";
import { citeMla } from "./citation-mla";
import type { Citation } from "./citation-parts";
import type { Bibliography } from "./types";

/** APA 7, Chicago 17 (bibliography), MLA 9: written from the styles' public rules. */
export const citationStyles = ["apa", "chicago", "mla"] as const;

export type CitationStyle = (typeof citationStyles)[number];

export const citationStyleLabels: Readonly<Record<CitationStyle, string>> = {
  apa: "APA",
  chicago: "Chicago",
  mla: "MLA",
};

const styles: Readonly<
  Record<CitationStyle, (bibliography: Bibliography, locale: Locale) => Citation>
> = { apa: citeApa, chicago: citeChicago, mla: citeMla };

/** A citation in pieces, for a page that sets titles in italics; `locale` is the language of its connecting words. */
export function cite(bibliography: Bibliography, style: CitationStyle, locale: Locale): Citation {
  return styles[style](bibliography, locale);
}

/** The same as one text, for the clipboard. */
export function citationText(citation: Citation): string {
  return citation.map(({ text }) => text).join("");
}
