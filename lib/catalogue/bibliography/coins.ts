import { invertedName, peopleOf } from "./people";
import { doiOf, linkOfText, pageCount, publisherOf, titleInWords } from "./plain-text";
import type { Bibliography } from "./types";

type Pairs = (readonly [key: string, value: string | null | undefined])[];

/**
 * The `title` of `<span class="Z3988">` (COinS, Z39.88-2004): a query string, not yet escaped for HTML. Books, articles and
 * theses use their own formats, everything else Dublin Core, as Zotero expects.
 */
export function toCoins(bibliography: Bibliography): string {
  const isJournal = bibliography.kind === "article" && !bibliography.host?.isbn;
  const isBook = ["book", "braille", "microform", "article", "thesis"].includes(bibliography.kind);
  const pairs = isJournal
    ? journal(bibliography)
    : bibliography.kind === "thesis"
      ? dissertation(bibliography)
      : isBook
        ? book(bibliography)
        : dublinCore(bibliography);
  const doi = doiOf(bibliography);
  return [
    ["ctx_ver", "Z39.88-2004"] as const,
    ...pairs,
    ["rft_id", doi ? `info:doi/${doi}` : null] as const,
    ["rft_id", linkOfText(bibliography)] as const,
  ]
    .filter(([, value]) => value)
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent((value ?? "").replace(/[\u{D800}-\u{DFFF}]/gu, "\u{FFFD}"))}`,
    )
    .join("&");
}

const format = (name: string) => ["rft_val_fmt", `info:ofi/fmt:kev:mtx:${name}`] as const;

function authorPairs(bibliography: Bibliography): Pairs {
  const { authors, editors } = peopleOf(bibliography);
  const people = authors.length > 0 ? authors : editors;
  const [head] = people;
  const parts = head ? invertedName(head) : null;
  return [
    ["rft.aulast", parts?.family],
    ["rft.aufirst", parts?.given],
    ["rft.ausuffix", parts?.suffix],
    // Zotero takes every one of them, though the format knows only one.
    ...people
      .filter(({ kind }) => kind !== "person")
      .map(({ name }) => ["rft.aucorp", name] as const),
    ...people.filter(({ kind }) => kind === "person").map(({ name }) => ["rft.au", name] as const),
  ];
}

const dateOf = ({ years, dateText }: Bibliography) => (years ? String(years.from) : dateText);

function book(bibliography: Bibliography): Pairs {
  const { place, publisher } = publisherOf(bibliography);
  const { host } = bibliography;
  return [
    format("book"),
    ["rft.genre", host ? "bookitem" : "book"],
    ["rft.btitle", host?.title ?? titleInWords(bibliography)],
    ["rft.atitle", host ? titleInWords(bibliography) : null],
    ...authorPairs(bibliography),
    ["rft.edition", bibliography.edition],
    ["rft.place", place],
    ["rft.pub", publisher],
    ["rft.date", dateOf(bibliography)],
    ["rft.series", bibliography.series[0]?.title],
    ["rft.tpages", host ? null : pageCount(bibliography)],
    ["rft.pages", host?.pages],
    ["rft.isbn", bibliography.isbns[0]?.isbn13 ?? host?.isbn],
    ["rft.language", bibliography.languages[0]],
  ];
}

function journal(bibliography: Bibliography): Pairs {
  const { host } = bibliography;
  const [from, to] = host?.pages?.split("-") ?? [];
  return [
    format("journal"),
    ["rft.genre", "article"],
    ["rft.atitle", titleInWords(bibliography)],
    ["rft.jtitle", host?.title],
    ...authorPairs(bibliography),
    ["rft.date", dateOf(bibliography)],
    ["rft.volume", host?.volume],
    ["rft.issue", host?.issue],
    ["rft.spage", from],
    ["rft.epage", to],
    ["rft.issn", host?.issn ?? bibliography.issns[0]],
    ["rft.language", bibliography.languages[0]],
  ];
}

function dissertation(bibliography: Bibliography): Pairs {
  const { thesis } = bibliography;
  return [
    format("dissertation"),
    ["rft.title", titleInWords(bibliography)],
    ...authorPairs(bibliography),
    ["rft.inst", thesis?.institution ?? publisherOf(bibliography).publisher],
    ["rft.degree", thesis?.degree],
    ["rft.date", dateOf(bibliography)],
    ["rft.tpages", pageCount(bibliography)],
  ];
}

const dcTypes: Readonly<Partial<Record<Bibliography["kind"], string>>> = {
  serial: "document",
  magazine: "document",
  newspaper: "document",
  manuscript: "manuscript",
  map: "map",
  "sound-recording": "audioRecording",
  audiobook: "audioRecording",
  video: "videoRecording",
  picture: "artwork",
  object: "artwork",
};

function dublinCore(bibliography: Bibliography): Pairs {
  const { authors, editors, translators, others } = peopleOf(bibliography);
  return [
    format("dc"),
    ["rft.type", dcTypes[bibliography.kind] ?? "document"],
    ["rft.title", titleInWords(bibliography)],
    ...authors.map(({ name }) => ["rft.creator", name] as const),
    ...[...editors, ...translators, ...others].map(
      ({ name }) => ["rft.contributor", name] as const,
    ),
    ["rft.place", publisherOf(bibliography).place],
    ["rft.publisher", publisherOf(bibliography).publisher],
    ["rft.date", dateOf(bibliography)],
    ["rft.language", bibliography.languages[0]],
    // In the one form that Zotero knows in an identifier.
    ...bibliography.isbns.map(({ isbn13 }) => ["rft.identifier", `ISBN ${isbn13}`] as const),
    ...bibliography.issns.map((issn) => ["rft.identifier", `ISSN ${issn}`] as const),
  ];
}
