import { z } from "zod";

/** What a build knows about its pages: written after it by `lib/launch/csp-hashes.ts`, read by `proxy.ts`. */
export const builtPagesSchema = z.object({
  /** Page built in advance, by its internal address (`/id/privasi`) → hashes of its inline scripts. */
  hashes: z.record(z.string(), z.array(z.string())),
  /** One regular expression per page there is, over internal addresses. */
  patterns: z.array(z.string()),
});

export type BuiltPages = z.output<typeof builtPagesSchema>;

/** In the build folder. */
export const builtPagesFile = "built-pages.json";

/** True when some page answers this internal address, whether built in advance or rendered on request. */
export function hasPage(built: BuiltPages, pathname: string): boolean {
  return built.patterns.some((pattern) => new RegExp(pattern).test(pathname));
}
