import { z } from "zod";

const words = z.object({ title: z.string(), summary: z.string() });

/** The words of a mailing, as they are kept from its order on. */
export const newsWordsSchema = z.object({ id: words, en: words.nullable() });
