import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/** Written into the build folder, read by `proxy.ts`: internal address of a built page → hashes of its inline scripts. */
export const cspHashesFile = "csp-hashes.json";

const prerenderManifest = z.object({
  routes: z.record(
    z.string(),
    z.object({ dataRoute: z.string().nullish(), renderingMode: z.string().optional() }),
  ),
});

/** `sha256-…` of every inline script in a page, each once, in order. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", body = ""] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    if (/\ssrc\s*=/i.test(attributes) || body === "") continue;
    hashes.add(`sha256-${createHash("sha256").update(body, "utf8").digest("base64")}`);
  }
  return [...hashes];
}

/**
 * Reads every page `next build` rendered into `distDir` and writes the hashes of its inline scripts beside it; to be
 * called after each build. Throws on a page that is half built, half rendered later: its shell can carry no nonce and
 * its rest no hash, so no strict policy fits it (docs/decisions/0002). Answers how many pages were read.
 */
export function writeCspHashes(distDir: string): number {
  const manifest = prerenderManifest.parse(
    JSON.parse(readFileSync(join(distDir, "prerender-manifest.json"), "utf8")),
  );
  const pages: Record<string, string[]> = {};
  for (const [route, { renderingMode }] of Object.entries(manifest.routes)) {
    if (renderingMode === "PARTIALLY_STATIC") {
      throw new Error(
        `${route} is rendered partly at build time: give the page \`export const instant = false\` or make all of it static`,
      );
    }
    const html = readPage(distDir, route);
    if (html !== null) pages[route] = inlineScriptHashes(html);
  }
  writeFileSync(join(distDir, cspHashesFile), `${JSON.stringify(pages)}\n`);
  return Object.keys(pages).length;
}

/** Null for what is no page: a built robots.txt or icon. */
function readPage(distDir: string, route: string): string | null {
  const name = route === "/" ? "index" : route.slice(1);
  try {
    return readFileSync(join(distDir, "server", "app", `${name}.html`), "utf8");
  } catch {
    return null;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const distDir = process.argv[2] ?? ".next";
  process.stdout.write(`content policy: ${writeCspHashes(distDir)} built pages\n`);
}
