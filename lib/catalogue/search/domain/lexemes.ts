import { modernSpelling } from "@/lib/language/old-spelling";
import { roots } from "@/lib/language/search-text/roots";
import { stemmer } from "@/lib/language/search-text/stem";
import { ownRoots } from "./own-roots";
import { remembering } from "./remembering";

/**
 * What stands in `search.record.terms`. A word stands as it is, with its place and weight. Everything else begins with
 * "=", which no word does: so a prefix never meets it.
 *
 *   =t… =a… =s… =p…   a word of the title, of a name, of a subject, of the publisher
 *   =n…               a word of a person's name: one word is more likely meant for a person than for a ministry
 *   =o…               the modern spelling of a word printed in the old one (after a field's sign too: =t=o…)
 *   =b…_…             two words that follow one another in a title or name
 *   =x…               a whole title
 *   =i…  =c…          a number of the record (ISBN, ISSN …) or of a copy, a call number of either
 *   =k… =d… =l… =y…   kind, digital kind, language, year
 *   =uchildren        written for children
 *   =w…  =v           decade; a copy is there or the work is online
 *   =z…               which 8,192 records it was catalogued among, by its id
 *   =f…               a facet value: author, subject or location
 *
 * What is changed here or in what makes them does not fit records that are indexed already: index-reading.ts says when
 * they are indexed again.
 */
export const fieldSigns = {
  title: "t",
  author: "a",
  subject: "s",
  publisher: "p",
  person: "n",
} as const;
export type WordField = keyof typeof fieldSigns;

/** The lexeme of a word's form in a field, or anywhere. */
export const inField = (field: WordField | null, form: string) =>
  field === null ? form : `=${fieldSigns[field]}${form}`;

export const oldForm = (modern: string) => `=o${modern}`;
export const pairForm = (first: string, second: string) => `=b${first}_${second}`;
export const titleForm = (key: string) => `=x${key}`;
export const numberForm = (bare: string) => `=i${bare}`;
export const callNumberForm = (bare: string) => `=c${bare}`;
export const kindForm = (kind: string) => `=k${kind}`;
export const digitalKindForm = (kind: string) => `=d${kind}`;
export const audienceForm = (audience: string) => `=u${audience}`;
export const languageForm = (language: string) => `=l${language}`;
export const yearForm = (year: number) => `=y${year}`;
/** The ten years from `decade` on. */
export const decadeForm = (decade: number) => `=w${decade}`;
export const availableForm = "=v";
/** Records of one zone: a part of the catalogue that a search for a very common word can be held to. */
export const zoneSize = 8192;
export const zoneForm = (zone: number) => `=z${zone}`;
export const zoneOf = (recordId: number) => Math.floor(recordId / zoneSize);
export const facetForm = (id: number) => `=f${id.toString(36)}`;

/** Words whose forms are remembered, as a power of two: the common ones of a whole import. */
const rememberedBits = 15;

export type Forms = {
  /** The root of the word where we know one that is not the word itself, else "". */
  readonly root: string;
  /** The word in modern spelling where it is written in the old one, and that one's root; else "". */
  readonly modern: string;
  readonly modernRoot: string;
};

// Of the FAQ's tables it knows nothing: they change often, and the lexemes of a million records do not.
const stem = stemmer((word) => roots.has(word) || ownRoots.has(word));

/** Beginnings and ends of a derived word; one without them is spared the search for its root. */
const affixed =
  /^(?=[a-z]{4,}$)(?:(?:me|pe|be|te|di|ke|se).*|.*(?:an|i|nya|ku|mu|lah|kah|tah|pun))$/u;

const rootOf = (word: string) => {
  const root = affixed.test(word) ? stem(word) : word;
  return root === word || root.length < 3 ? "" : root;
};

/** What else a word is found by. */
export const formsOf: (word: string) => Forms = remembering((word) => {
  const modern = modernSpelling(word) ?? "";
  return { root: rootOf(word), modern, modernRoot: modern === "" ? "" : rootOf(modern) };
}, rememberedBits);

/** Number of a facet value, of 52 bits: the same on every machine, so that an import looks nothing up. */
export function facetId(facet: string, key: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  const text = `${facet} ${key}`;
  // cyrb53, by bryc (public domain): well mixed, and fast in JavaScript.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 1_048_576 * (two >>> 0) + ((one >>> 0) & 0xfffff);
}
