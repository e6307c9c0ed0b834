import { createHash } from "node:crypto";

type Chosen = {
  /** Whether a script of these attributes is one of ours. */
  readonly proven: (attributes: string) => boolean;
  /** What the script says in the page that goes out. */
  readonly written: (body: string) => string;
};

/** `sha256-…` of every inline script in a page, or of those that are `chosen`, each once, in order. */
export function inlineScriptHashes(html: string, chosen?: Chosen): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", body = ""] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    if (/\ssrc\s*=/i.test(attributes) || body === "") continue;
    if (chosen && !chosen.proven(attributes)) continue;
    const said = chosen ? chosen.written(body) : body;
    hashes.add(`sha256-${createHash("sha256").update(said, "utf8").digest("base64")}`);
  }
  return [...hashes];
}
