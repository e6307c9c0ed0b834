import type { Audience, DigitalKind, Kind } from "./domain/kinds";
import type { Role } from "./domain/roles";

/**
 * A person, body or meeting behind the work. `name` is the heading as the record gives it, without punctuation at its end:
 * "Toer, Pramoedya Ananta" is inverted because the record inverts it, "Hamka" is not; nothing is guessed.
 */
export type Creator = {
  readonly name: string;
  /** The name as one says it: "Pramoedya Ananta Toer". The same as `name` where nothing is inverted. */
  readonly spokenName: string;
  /** Words beside the name ($c): "Sultan Yogyakarta", "Ir.", "Jr.". */
  readonly titleWords: string | null;
  readonly dates: string | null;
  readonly kind: "person" | "organisation" | "meeting";
  /**
   * In the order of the record, never empty. Without a relator the main entry is `author`, an added one what 245 $c says of
   * the name, else `contributor`.
   */
  readonly roles: readonly Role[];
  /** From 100, 110, 111: the record's main entry. */
  readonly main: boolean;
  /** The same heading in another script (880). */
  readonly alternateNames: readonly string[];
};

/** A title under which the work is known too: uniform (130, 240), variant (246, 247, 730, 740). */
export type OtherTitle = {
  readonly text: string;
  readonly kind: "uniform" | "parallel" | "variant" | "former" | "translated" | "analytic";
};

/** One statement of 260 or 264. Dates as printed, without the full stop: "[19--]", "1347 H", "c1998", "1954-". */
export type Imprint = {
  readonly role: "publication" | "production" | "distribution" | "manufacture" | "copyright";
  readonly places: readonly string[];
  readonly publishers: readonly string[];
  readonly date: string | null;
};

/** Gregorian years, 1–9999. `to` is null while a serial goes on (`open`); equal to `from` for a single year. */
export type Years = {
  readonly from: number;
  readonly to: number | null;
  readonly open: boolean;
  /** False for [19--], [1950?], c. 1880: the ends are then the widest the record allows. */
  readonly certain: boolean;
};

/** A subject heading (6xx) with its subdivisions joined as librarians write them: `Indonesia -- Sejarah -- 1945-1949`. */
export type Subject = {
  readonly text: string;
  readonly parts: readonly string[];
  readonly kind:
    | "topic"
    | "person"
    | "organisation"
    | "meeting"
    | "title"
    | "time"
    | "place"
    | "keyword";
  /** Authority of the heading: `lcsh`, `mesh`, `tajuk`, or what 6xx $2 says. */
  readonly scheme: string | null;
};

export type Series = {
  readonly title: string;
  readonly volume: string | null;
  readonly issn: string | null;
};

/** `isbn13` is always right; `isbn10` is there for 978 numbers; `printed` as the record writes it. */
export type Isbn = {
  readonly isbn13: string;
  readonly isbn10: string | null;
  readonly printed: string;
  /** "jil. 2", "hardcover": what stands beside the number. */
  readonly note: string | null;
};

export type OtherIdentifier = {
  readonly kind:
    | "national-bibliography"
    | "lccn"
    | "ismn"
    | "isrc"
    | "upc"
    | "ean"
    | "doi"
    | "handle"
    | "publisher-number"
    | "other";
  readonly value: string;
  readonly note: string | null;
};

export type CallNumber = {
  readonly value: string;
  readonly kind: "local" | "dewey" | "udc" | "lc" | "nlm" | "other";
};

/** 856: always http or https. */
export type Link = {
  readonly url: string;
  readonly text: string | null;
  readonly relation: "resource" | "version" | "related" | "unknown";
};

/** One physical item: a row of 990, 952, 876 or 852. What the record does not say is null. */
export type BibliographyCopy = {
  readonly barcode: string | null;
  /** Nomor induk (990 $a). */
  readonly accession: string | null;
  readonly callNumber: string | null;
  readonly location: string | null;
  readonly access: string | null;
  readonly note: string | null;
};

/** What an article, a chapter or a track is part of (773). */
export type Host = {
  readonly title: string;
  readonly creator: string | null;
  readonly imprint: string | null;
  readonly issn: string | null;
  readonly isbn: string | null;
  /** Everything that tells where in the host: "Vol. 3, no. 2 (2010), hlm. 11-24". */
  readonly part: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly year: number | null;
};

/** 502. */
export type Thesis = {
  readonly text: string;
  readonly degree: string | null;
  readonly institution: string | null;
  readonly year: string | null;
};

/** A field in another script, from 880: `tag` is the field it stands beside. */
export type AlternateField = {
  readonly tag: string;
  readonly text: string;
  /** ISO 15924: Arab, Java, Bali, Hans, Cyrl, Jpan, Kore, Grek, Hebr … where the record or the letters say so. */
  readonly script: string | null;
};

/**
 * What a reader is shown of a record: derived from MARC by `describe`, never stored. Texts have no ISBD punctuation at their
 * ends and no control characters; lists are empty where the record is silent, single values null, the title "".
 */
export type Bibliography = {
  readonly controlNumber: string | null;
  readonly controlSource: string | null;

  /** 245 $a, else the first other title of the record, else "". */
  readonly title: string;
  readonly subtitle: string | null;
  /** 245 $n $p: "Jilid 2, Bumi manusia". */
  readonly part: string | null;
  /** Title, subtitle and part as one line: "Judul : anak judul. Jilid 2". */
  readonly fullTitle: string;
  /** Length of what sorting skips at the beginning of the title ("De " = 3), in UTF-16 units, at most 9. */
  readonly titleSkip: number;
  readonly responsibility: string | null;
  readonly otherTitles: readonly OtherTitle[];
  readonly creators: readonly Creator[];

  readonly edition: string | null;
  readonly imprints: readonly Imprint[];
  /** The statement shown in a list: "Jakarta : Hasta Mitra, 1980". */
  readonly imprint: string | null;
  /** The first year of publication, Gregorian: what lists sort by. */
  readonly year: number | null;
  readonly years: Years | null;
  /** The date as printed; Javanese and Hijri years stay what they are. */
  readonly dateText: string | null;
  readonly physicalDescription: string | null;
  readonly series: readonly Series[];

  readonly kind: Kind;
  readonly digitalKind: DigitalKind | null;
  /** The thing itself can be reached by network or is a computer file. */
  readonly online: boolean;
  readonly audience: Audience | null;

  /** BCP 47, the text's own languages, first the main one: "id", "jv", "kaw", "nl". Empty for `###`, zxx, und. */
  readonly languages: readonly string[];
  /** Languages it was translated from (041 $h). */
  readonly originalLanguages: readonly string[];
  /** ISO 3166 or MARC country code of the place, as 008 gives it, trimmed. */
  readonly country: string | null;

  readonly subjects: readonly Subject[];
  readonly genres: readonly string[];
  readonly notes: readonly string[];
  readonly contents: readonly string[];
  readonly summary: string | null;
  readonly thesis: Thesis | null;
  readonly host: Host | null;
  /** 310, 321: "Bulanan". */
  readonly frequency: string | null;
  /** 362: "Vol. 1, no. 1 (1950)-". */
  readonly numbering: string | null;
  /** 255 $a. */
  readonly scale: string | null;

  readonly isbns: readonly Isbn[];
  /** What stands as an ISBN and is none: searchable as text, never linked. */
  readonly invalidIsbns: readonly string[];
  readonly issns: readonly string[];
  readonly otherIdentifiers: readonly OtherIdentifier[];
  /** 035, as written: "0010-0221000001", "(OCoLC)123". */
  readonly systemNumbers: readonly string[];

  /** The one on the label: 090, 084, 099, 082, 050 … in this order. */
  readonly callNumber: string | null;
  readonly callNumbers: readonly CallNumber[];
  readonly copies: readonly BibliographyCopy[];
  readonly links: readonly Link[];
  readonly alternates: readonly AlternateField[];
};
