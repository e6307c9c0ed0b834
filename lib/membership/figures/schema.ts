import { z } from "zod";

const count = z.number().int().min(5);

/** A table without small groups, as `domain/fold.ts` makes it. */
const table = z.object({
  base: count.nullable(),
  groups: z.array(z.object({ key: z.string(), count })).readonly(),
  rest: z.union([z.literal(0), count]),
});

/** What the worker has counted: nothing in it is of fewer than five people. */
export const figuresSchema = z.object({
  /** Key: month and state, `2026-11 submitted`. */
  applications: table,
  /** Key: code of the province one lives in, `abroad`, or `unknown`. */
  provinces: table,
  /** Key: `domain/ages.ts`. */
  ages: table,
  /** Of those who agreed to statistics; key: a code of `registration/domain/statistics.ts`, or `unsaid`. */
  educations: table,
  occupations: table,
  /** Of the same; key: the institution in its first spelling, or `unsaid`. */
  institutions: table,
});
export type Figures = z.output<typeof figuresSchema>;
