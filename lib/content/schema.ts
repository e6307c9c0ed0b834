import { z } from "zod";
import { contentSchema, line, optionalLine } from "@/lib/publishing/domain/content";
import { isSafeHref, richTextSchema, writtenTextSchema } from "@/lib/publishing/domain/rich-text";

/** Where a statement comes from, and what staff still have to confirm (*perlu konfirmasi*). */
const origin = {
  source: optionalLine(500),
  needsConfirmation: z.boolean().default(false),
  /** One sentence each, for staff only. */
  confirm: z.array(line(500)).max(20).default([]),
};

const bilingualLine = z.object({ id: line(200), en: line(200) });
const link = z.object({
  label: bilingualLine,
  href: z.string().trim().max(2_000).refine(isSafeHref, "link-unsafe"),
});
const links = z.array(link).max(20).default([]);

/** The three groups of R054. */
export const serviceGroups = ["circulation", "reference", "literacy"] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** Where a service is had: in the building, online, or both. */
export const serviceChannels = ["building", "online", "both"] as const;

export const serviceSchema = contentSchema(
  z.object({
    group: z.enum(serviceGroups),
    channel: z.enum(serviceChannels),
    /** One of the 18 services of the building's directory (R076). */
    inDirectory: z.boolean().default(false),
    /** Floor or room, as the library calls it; empty when unknown. */
    place: optionalLine(120),
    links,
    ...origin,
  }),
  z.object({ title: line(120), summary: line(300), body: writtenTextSchema }),
);

/** The parts of the collections page. */
export const collectionGroups = ["general", "inclusive", "serials", "special"] as const;

/** The cloths of looks.md: how a spine of this kind of material looks. */
export const materialKinds = [
  "monograph",
  "serial",
  "manuscript",
  "rare-book",
  "cartographic",
  "graphic",
  "sound",
  "microform",
  "electronic",
] as const;

export const collectionSchema = contentSchema(
  z.object({ group: z.enum(collectionGroups), material: z.enum(materialKinds), links, ...origin }),
  z.object({
    title: line(120),
    /** How much there is, as the source says it: `±400.000` (T6: text, since sources differ). */
    count: optionalLine(120),
    summary: line(300),
    body: richTextSchema,
  }),
);

const isoDate = z.iso.date("date-unreal");

export const newsSchema = contentSchema(
  z.object({
    date: isoDate,
    /** The unit of the library that tells it (R108). */
    unit: line(120),
    imageId: z.uuid().nullable().default(null),
    ...origin,
  }),
  z.object({
    title: line(160),
    summary: line(400),
    body: writtenTextSchema,
    /** Required as soon as there is an image: `writtenNewsSchema` checks both together. */
    imageAlt: optionalLine(300),
  }),
);

export const pageSchema = contentSchema(
  z.object({
    /** The address on which it stands as a section: `profil`, `kontak`, `tanya`, `keanggotaan` … */
    section: line(40),
    links,
    ...origin,
  }),
  z.object({
    title: line(160),
    lead: optionalLine(400),
    /** A list of definitions: founded, address, function … */
    facts: z
      .array(z.object({ term: line(120), value: line(600) }))
      .max(40)
      .default([]),
    body: richTextSchema,
    /** Footnotes: law, history, sources. */
    notes: z.array(line(600)).max(20).default([]),
  }),
);

/** As an editor saves it: whoever does not see the image reads what it shows, in the language of the page (WCAG 1.1.1). */
export const writtenNewsSchema = newsSchema.superRefine(({ shared, id, en }, context) => {
  if (shared.imageId === null) return;
  for (const [locale, text] of [["id", id] as const, ["en", en] as const])
    if (text !== null && text.imageAlt === "")
      context.addIssue({ code: "custom", path: [locale, "imageAlt"], message: "alt-missing" });
});

const instant = z.iso.datetime({ offset: true });

export const announcementSchema = contentSchema(
  z
    .object({
      from: instant,
      to: instant,
      href: z.union([
        z.literal(""),
        z.string().trim().max(2_000).refine(isSafeHref, "link-unsafe"),
      ]),
    })
    .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
      path: ["to"],
      message: "ends-before-start",
    }),
  z.object({ message: line(300), linkLabel: optionalLine(80) }),
);

export type ServiceContent = z.output<typeof serviceSchema>;
export type CollectionContent = z.output<typeof collectionSchema>;
export type NewsContent = z.output<typeof newsSchema>;
export type PageContent = z.output<typeof pageSchema>;
export type AnnouncementContent = z.output<typeof announcementSchema>;
