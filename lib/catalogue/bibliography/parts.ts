import { readIsbn, readIssn } from "./domain/isbn";
import type { Fields } from "./fields";
import { all, clean, every, first, indicator, line, once, trimmed } from "./fields";
import { unbracketed } from "./plain-text";
import type { Host, Imprint, Series, Thesis } from "./types";

const imprintRoles: Readonly<Record<string, Imprint["role"]>> = {
  "0": "production",
  "1": "publication",
  "2": "distribution",
  "3": "manufacture",
  "4": "copyright",
};

const importance: readonly Imprint["role"][] = [
  "publication",
  "production",
  "distribution",
  "manufacture",
  "copyright",
];

/** 260 and 264, publication first. Words that say "not known" ([S.l.], [s.n.], [t.t.]) are left out. */
export function imprintsOf(fields: Fields): Imprint[] {
  const found = all(fields, "260", "264").map((field): Imprint => {
    const role = field.tag === "260" ? undefined : imprintRoles[indicator(field, 2)];
    return {
      role: role ?? "publication",
      places: every(field, "a").filter(isTold),
      publishers: every(field, "b").filter(isTold),
      date: every(field, "c").join(", ") || null,
    };
  });
  return found
    .filter(({ places, publishers, date }) => places.length + publishers.length > 0 || date)
    .sort((one, other) => importance.indexOf(one.role) - importance.indexOf(other.role));
}

const unknownWords =
  /^(?:s\.?\s?[ln]\.?|sine (?:loco|nomine)|t\.?\s?[tp]\.?|tanpa (?:tempat|penerbit|nama)|(?:place|publisher)\b.*not identified|(?:tempat|penerbit)\b.*tidak (?:diketahui|teridentifikasi|disebutkan)|-)$/i;

function isTold(text: string): boolean {
  return !unknownWords.test(unbracketed(text));
}

/** "Jakarta : Hasta Mitra, 1980". */
export function imprintLine(imprint: Imprint | undefined, date: string | null): string | null {
  const place = imprint?.places.join(" ; ") ?? "";
  const publisher = imprint?.publishers.join(" : ") ?? "";
  const who = [place, publisher].filter((text) => text !== "").join(" : ");
  return [who, date ?? ""].filter((text) => text !== "").join(", ") || null;
}

/** 490, and 800–830 where they say what no 490 says. */
export function seriesOf(fields: Fields): Series[] {
  const found = new Map<string, Series>();
  for (const field of all(fields, "490", "440", "830", "800", "810", "811")) {
    const title = first(field, field.tag === "490" || field.tag.startsWith("83") ? "a" : "ta");
    if (title === null) continue;
    const key = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const issn = readIssn(first(field, "x") ?? "");
    if (!found.has(key)) found.set(key, { title, volume: first(field, "v"), issn });
  }
  return [...found.values()];
}

/** 502. An unstructured note is read only in the form "Skripsi (S1) -- Universitas Indonesia, 1998". */
export function thesisOf(fields: Fields): Thesis | null {
  for (const field of all(fields, "502")) {
    const note = first(field, "a");
    const parts = /^(.*?)\s*(?:--|—)\s*(.*?)(?:,\s*\[?(\d{4})\]?)?$/.exec(note ?? "");
    const degree = first(field, "b") ?? (parts ? trimmed(parts[1] ?? "") || null : null);
    const institution = first(field, "c") ?? (parts ? trimmed(parts[2] ?? "") || null : null);
    const year = /\d{4}/.exec(first(field, "d") ?? parts?.[3] ?? "")?.[0] ?? null;
    const text = note ?? line(field, "bcdg");
    if (text !== null) return { text, degree, institution, year };
  }
  return null;
}

/** 773. */
export function hostOf(fields: Fields): Host | null {
  for (const field of all(fields, "773")) {
    const title = first(field, "t") ?? first(field, "s") ?? first(field, "p");
    if (title === null) continue;
    const part = every(field, "g").join(", ") || null;
    const counted = /^(\w+)?(?::(\w+))?(?::\w+)*(?:<(\w+))?$/.exec(first(field, "q") ?? "");
    const text = part ?? "";
    return {
      title,
      creator: first(field, "a"),
      imprint: first(field, "d"),
      issn: readIssn(first(field, "x") ?? ""),
      isbn: readIsbn(first(field, "z") ?? "")?.isbn13 ?? null,
      part,
      volume:
        told(
          /(?<!\p{L})(?:volume|vol|jilid|jil|bd|deel|tahun|thn|th)\b\.?\s*([\p{L}\d/-]+)/iu,
          text,
        ) ??
        counted?.[1] ??
        null,
      issue:
        told(/(?<!\p{L})(?:nomor|number|no|nr|issue|edisi)\b\.?\s*([\p{L}\d/-]+)/iu, text) ??
        counted?.[2] ??
        null,
      pages:
        told(/(?<!\p{L})(?:halaman|hlm|hal|pages?|pp?|h)\b\.?\s*(\d+(?:\s*[-–]\s*\d+)?)/iu, text)
          ?.replace(/\s/g, "")
          .replace("–", "-") ??
        counted?.[3] ??
        null,
      year: Number(/(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/.exec(text)?.[0] ?? 0) || null,
    };
  }
  return null;
}

function told(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

/** Notes that are not for readers: source of acquisition, actions, private ownership (first indicator 0). */
function isPrivate(tag: string, firstIndicator: string): boolean {
  return (
    tag === "541" ||
    tag === "583" ||
    tag.startsWith("59") ||
    (tag === "561" && firstIndicator === "0")
  );
}

type Notes = { notes: string[]; contents: string[]; summary: string | null };

/** 5xx: contents (505) line by line, the first summary (520), everything else that readers may see as notes. */
export function notesOf(fields: Fields): Notes {
  const notes: string[] = [];
  const contents: string[] = [];
  let summary: string | null = null;
  const tags = [...fields.data.keys()].filter((tag) => /^5\d\d$/.test(tag)).sort();
  for (const field of all(fields, ...tags)) {
    if (isPrivate(field.tag, indicator(field, 1)) || field.tag === "502") continue;
    if (field.tag === "505") {
      const text = field.subfields
        .filter(({ code }) => "agrt".includes(code))
        .map(({ value }) => value)
        .join(" ");
      contents.push(
        ...clean(text)
          .split(/\s+(?:--|—)\s+|\s+--$/)
          .map(trimmed)
          .filter((part) => part !== ""),
      );
      continue;
    }
    const text = clean(every(field, "abcdefgnpxy3").join(" "));
    if (text === "") continue;
    if (field.tag === "520" && summary === null && indicator(field, 1) !== "4") summary = text;
    else notes.push(text);
  }
  return { notes: once(notes), contents, summary };
}
