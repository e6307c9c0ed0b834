import type { Locale } from "./locales";
import { localHref } from "./locales";

/** The looks of `components/layout/fault-page.tsx`, as far as they go without the portal's own style sheet and typefaces. */
const style = `:root{color-scheme:light dark;--paper:#f9f6ed;--surface:#fefdf9;--line:#ded9c9;--ink:#17271f;--muted:#49584e;--cover:#025133;--primary:#025b37;--danger:#a22c18}
@media(prefers-color-scheme:dark){:root{--paper:#0e1a15;--surface:#17251f;--line:#2e3f36;--ink:#edeadb;--muted:#b8bba9;--cover:#003f27;--primary:#98cd9f;--danger:#f99475}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
header{background:var(--cover);padding:1rem}
header a{color:#faf7eb;font:500 1.3125rem Georgia,serif;text-decoration:none}
main{max-width:34rem;margin:3rem auto;padding:0 1rem}
article{background:var(--surface);border:1px solid var(--line);border-top:4px solid var(--danger);border-radius:8px;padding:1.5rem}
h1{margin:0 0 .25rem;font:600 1.25rem/1.3 Georgia,serif}
p{margin:0 0 .75rem;color:var(--muted)}
main a{display:inline-block;padding:.65rem 1rem .65rem 0;color:var(--primary);font-weight:600}
:focus-visible{outline:3px solid currentcolor;outline-offset:2px}
small{font-size:.8125rem}`;

/** In which language an address answers. */
export function localeOfPath(path: string): Locale {
  return /^\/en(?:[/?]|$)/.test(path) ? "en" : "id";
}

/**
 * A whole page that needs nothing else of the portal, for readers without scripts as well: in the language of the address,
 * with a link to that address itself and the way home. Nothing of the address is repeated.
 */
export function plainDocument({
  path,
  nonce,
  words,
  reference = null,
}: {
  readonly path: string;
  /** By which the answer's policy knows the style element; null where there is none. */
  readonly nonce: string | null;
  readonly words: {
    readonly title: string;
    readonly text: string;
    readonly again: string;
    readonly home: string;
  };
  /** A number that staff may ask for, in a sentence. */
  readonly reference?: string | null;
}): string {
  const home = /^\/staf(?:[/?]|$)/.test(path)
    ? "/staf/percakapan"
    : localHref(localeOfPath(path), "/");
  const small = reference === null ? "" : `<p><small>${reference}</small></p>`;
  const proof = nonce === null ? "" : ` nonce="${nonce}"`;
  return `<!DOCTYPE html><html lang="${localeOfPath(path)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${words.title} · Portal Pustaka</title><link rel="icon" href="/icon.svg"><style${proof}>${style}</style></head><body><header><a href="${home}">Portal Pustaka</a></header><main><article><h1>${words.title}</h1><p>${words.text}</p>${small}<a href="">${words.again}</a> <a href="${home}">${words.home}</a></article></main></body></html>`;
}
