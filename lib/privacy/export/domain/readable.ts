import { formatDateTime, formatShortDate } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import { codes } from "./codes";
import { labels, sectionNotes } from "./labels";

/** What a file of one's own data is made of. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1f1d;background:#fff}
h2{border-top:2px solid #1c1f1d;padding-top:1rem;margin-top:2.5rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
ol{padding-left:1.5rem}li{margin:.75rem 0}
@media (max-width:36rem){dl{display:block}dd{margin-bottom:.5rem}}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161917}h2{border-color:#eee}dt{color:#aaa}}`;

/** What codes are called that another room gives out, by field and code: `village:31.71.01.1001`. */
export type CodeNames = ReadonlyMap<string, string>;

/** In which language the page speaks, and what those codes are called in it. */
type Reading = { readonly locale: Locale; readonly names: CodeNames };

/**
 * One's own data as one page that stands by itself: no script, nothing from elsewhere. Days and codes are told in words; a
 * code that has none is shown as it is.
 */
export function readable(
  data: { readonly [key: string]: Json },
  locale: Locale,
  names: CodeNames,
): string {
  const title = labels[locale].title;
  const reading = { locale, names };
  const sections = Object.entries(data).map(([key, value]) => section(key, value, reading));
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title ?? "")}</title><style>${style}</style></head>
<body><main><h1>${escaped(title ?? "")}</h1>
${sections.join("\n")}
</main></body></html>
`;
}

function section(key: string, value: Json, reading: Reading): string {
  const { locale } = reading;
  if (value === null || typeof value !== "object")
    return `<p>${escaped(label(key, locale))}: ${leaf(key, value, reading)}</p>`;
  const note = sectionNotes[locale][key];
  const head = `<h2>${escaped(label(key, locale))}</h2>${note ? `<p>${escaped(note)}</p>` : ""}`;
  return `<section>${head}${branch(key, value, reading)}</section>`;
}

function branch(key: string, value: Json, reading: Reading): string {
  const { locale } = reading;
  if (value === null || typeof value !== "object") return leaf(key, value, reading);
  if (isList(value)) {
    if (value.length === 0) return `<p>${escaped(labels[locale].nothing ?? "")}</p>`;
    return `<ol>${value.map((item) => `<li>${branch(key, item, reading)}</li>`).join("")}</ol>`;
  }
  const told = Object.entries(value).filter(([, item]) => item !== null);
  const lines = told.map(
    ([name, item]) =>
      `<dt>${escaped(label(name, locale))}</dt><dd>${branch(name, item, reading)}</dd>`,
  );
  return `<dl>${lines.join("")}</dl>`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function leaf(key: string, value: string | number | boolean | null, reading: Reading): string {
  if (value === null) return "–";
  if (typeof value === "boolean")
    return escaped(labels[reading.locale][value ? "yes" : "no"] ?? "");
  const text = String(value);
  if (/^data:image\/webp;base64,[A-Za-z0-9+/=]*$/.test(text)) return `<img alt="" src="${text}">`;
  return escaped(inWords(key, text, reading));
}

/** Fields that hold somebody's own words: they stand as they were written, even where they look like a code or a day. */
const ownWords: ReadonlySet<string> = new Set([
  ...["name", "text", "title", "why", "answer", "reason"],
  ...["street", "birthPlace", "institution"],
]);

function inWords(key: string, text: string, { locale, names }: Reading): string {
  if (ownWords.has(key)) return text;
  const name = names.get(`${key}:${text}`);
  if (name !== undefined) return name;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatDateTime(new Date(text), locale);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatShortDate(text, locale);
  return codes[locale][text] ?? text;
}

/** A field that has no word yet is shown by its own name rather than left out. */
const label = (key: string, locale: Locale) => labels[locale][key] ?? key;
