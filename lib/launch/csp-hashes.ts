import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { locales } from "../language/locales";
import type { BuiltPages } from "../platform/built-pages";
import { builtPagesFile } from "../platform/built-pages";
import { inlineScriptHashes } from "../platform/script-hashes";

/**
 * Reads every page `next build` rendered into `distDir`, and writes the hashes of their inline scripts and the patterns
 * of all addresses into it; to be called after each build. A page rendered on request has left an empty file and is skipped. Throws on a page that is
 * half built, half rendered later: its shell can carry no nonce and its rest no hash, so no strict policy fits it
 * (docs/decisions/0002). Answers how many pages were read.
 */
export function writeCspHashes(distDir: string): number {
  const root = join(distDir, "server", "app");
  const hashes: BuiltPages["hashes"] = {};
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".html")) continue;
    const html = readFileSync(join(root, file), "utf8");
    if (html === "") continue;
    const name = file.slice(0, -".html".length);
    if (isHalfBuilt(join(root, `${name}.meta`))) {
      throw new Error(
        `/${name} is rendered partly at build time: give the page \`export const instant = false\` or make all of it static`,
      );
    }
    hashes[`/${name.split(sep).join("/")}`] = inlineScriptHashes(html);
  }
  const built: BuiltPages = { hashes, patterns: pagePatterns(distDir) };
  writeFileSync(join(distDir, builtPagesFile), `${JSON.stringify(built)}\n`);
  return Object.keys(hashes).length;
}

const route = z.object({ page: z.string(), regex: z.string() });
const routesManifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

/** The first segment of a public page is one of our languages and nothing else. */
function pagePatterns(distDir: string): string[] {
  const manifest = routesManifest.parse(
    JSON.parse(readFileSync(join(distDir, "routes-manifest.json"), "utf8")),
  );
  return [...manifest.staticRoutes, ...manifest.dynamicRoutes]
    .filter(({ page }) => !page.startsWith("/_") && !page.startsWith("/api/"))
    .map(({ page, regex }) =>
      page.startsWith("/[locale]")
        ? regex.replace("([^/]+?)", () => `(?:${locales.join("|")})`)
        : regex,
    );
}

const pageMeta = z.object({ postponed: z.string().optional() });

/** Next notes in `postponed` where rendering goes on when the request comes. */
function isHalfBuilt(metaFile: string): boolean {
  if (!existsSync(metaFile)) return false;
  return pageMeta.parse(JSON.parse(readFileSync(metaFile, "utf8"))).postponed !== undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const distDir = process.argv[2] ?? ".next";
  process.stdout.write(`content policy: ${writeCspHashes(distDir)} built pages\n`);
}
