import type {
  collectionGroups,
  materialKinds,
  ServiceGroup,
  serviceChannels,
} from "../../../lib/content/schema";
import { richText } from "./notation";

/** Where the statements of the seeds come from: one wording each, as the public reads it. */
export const sources = {
  launch: "Berita peluncuran Tanya Pustakawan, Perpustakaan Nasional, 2020",
  reference: "Artikel tentang layanan referensi dan media sosial",
  study: "Kajian tentang livechat Perpustakaan Nasional RI, bab III, 2023",
  interactive: "Artikel tentang layanan interaktif Perpustakaan Kota Tebing Tinggi",
  notice: "Pemberitahuan Pujasintara tentang jam layanan Ramadan 1444 H, 2023",
  press: "Pemberitaan dan salinan laman, 2018–2024",
} as const;

/** The same line of a page in both languages. */
type Bilingual = { readonly id: string; readonly en: string };
export type Link = { readonly label: Bilingual; readonly href: string };

type Origin = {
  readonly slug: string;
  readonly source: string;
  readonly links?: readonly Link[];
  /** What staff still have to confirm; without any the text stands on its source. */
  readonly confirm?: readonly string[];
};

/** Bodies are written in the notation of `notation.ts`. */
type Text = { readonly title: string; readonly summary: string; readonly body: string };

export type ServiceEntry = Origin & {
  readonly group: ServiceGroup;
  readonly channel: (typeof serviceChannels)[number];
  /** Of the building's directory of 18 services (R076). */
  readonly inDirectory?: boolean;
  readonly place?: string;
  readonly id: Text;
  readonly en: Text;
};

type Counted = Text & { readonly count: string };
export type CollectionEntry = Origin & {
  readonly group: (typeof collectionGroups)[number];
  readonly material: (typeof materialKinds)[number];
  readonly id: Counted;
  readonly en: Counted;
};

type Section = {
  readonly title: string;
  readonly lead: string;
  readonly facts?: readonly (readonly [term: string, value: string])[];
  readonly body: string;
  readonly notes?: readonly string[];
};
export type PageEntry = Origin & {
  readonly section: string;
  readonly id: Section;
  readonly en: Section;
};

export type NewsEntry = Omit<Origin, "links"> & {
  /** As `YYYY-MM-DD`. */
  readonly date: string;
  readonly unit: string;
  readonly id: Text;
  readonly en: Text;
};

const originOf = ({ source, confirm = [] }: Pick<Origin, "source" | "confirm">) => ({
  source,
  needsConfirmation: confirm.length > 0,
  confirm: [...confirm],
});
const linksOf = ({ links = [] }: Origin) =>
  links.map(({ label, href }) => ({ label: { ...label }, href }));

export function serviceWords(entry: ServiceEntry) {
  const { group, channel, inDirectory = false, place = "", id, en } = entry;
  return {
    shared: { group, channel, inDirectory, place, links: linksOf(entry), ...originOf(entry) },
    id: { ...id, body: richText(id.body) },
    en: { ...en, body: richText(en.body) },
  };
}

export function collectionWords(entry: CollectionEntry) {
  const { group, material, id, en } = entry;
  return {
    shared: { group, material, links: linksOf(entry), ...originOf(entry) },
    id: { ...id, body: richText(id.body) },
    en: { ...en, body: richText(en.body) },
  };
}

const sectionWords = ({ title, lead, facts = [], body, notes = [] }: Section) => ({
  ...{ title, lead, body: richText(body), notes: [...notes] },
  facts: facts.map(([term, value]) => ({ term, value })),
});

export function pageWords(entry: PageEntry) {
  const shared = { section: entry.section, links: linksOf(entry), ...originOf(entry) };
  return { shared, id: sectionWords(entry.id), en: sectionWords(entry.en) };
}

export function newsWords(entry: NewsEntry) {
  const { date, unit, id, en } = entry;
  return {
    shared: { date, unit, imageId: null, ...originOf(entry) },
    id: { ...id, body: richText(id.body), imageAlt: "" },
    en: { ...en, body: richText(en.body), imageAlt: "" },
  };
}
