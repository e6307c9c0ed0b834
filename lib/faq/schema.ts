import { z } from "zod";
import { contentSchema, line, optionalLine } from "@/lib/publishing/domain/content";
import { writtenTextSchema } from "@/lib/publishing/domain/rich-text";

/** The parts of the FAQ, in the order of its table of contents. */
export const faqCategories = [
  "jam-lokasi",
  "tanya-pustakawan",
  "keanggotaan",
  "peminjaman",
  "katalog",
  "koleksi-digital",
  "koleksi",
  "layanan",
  "pengaduan-privasi",
  "penerbit",
] as const;
export type FaqCategory = (typeof faqCategories)[number];

/** What an entry of the FAQ says. Its address is the document's slug. */
export const faqSchema = contentSchema(
  z.object({
    category: z.enum(faqCategories),
    /** Words a patron may search by that the question and the answer do not hold, of either language. */
    keywords: z.array(line(80)).max(40).default([]),
    source: optionalLine(500),
    /** *Perlu konfirmasi*: for staff, as are the sentences that say what is to be confirmed. */
    needsConfirmation: z.boolean().default(false),
    confirm: z.array(line(500)).max(20).default([]),
  }),
  z.object({ question: line(200), answer: writtenTextSchema }),
);

export type FaqContent = z.output<typeof faqSchema>;

/** Results of one search. */
export const resultsMax = 20;
/** Results when nobody says how many. */
const resultsDefault = 5;

/**
 * The query of `GET /api/faq/search`. What cannot be meant is read as the nearest that can: a search box is no form, and
 * has nobody to show a refusal to.
 */
export const searchParametersSchema = z.object({
  q: z.string().catch(""),
  lang: z.enum(["id", "en"]).catch("id"),
  limit: z.coerce
    .number()
    .int()
    .catch(resultsDefault)
    .transform((limit) => Math.min(resultsMax, Math.max(1, limit))),
});
/** The body of `POST /api/faq/search`. `rested`: its writer stopped there, so it is a search, and noted as one. */
export const typedSearchSchema = searchParametersSchema.extend({
  rested: z.boolean().catch(false),
});
export type SearchParameters = z.output<typeof searchParametersSchema>;
