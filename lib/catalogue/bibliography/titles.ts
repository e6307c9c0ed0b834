import type { DataField } from "../marc/types";
import type { Fields } from "./fields";
import { all, every, first, indicator, line, trimmed } from "./fields";
import type { OtherTitle } from "./types";

export type Titles = {
  title: string;
  subtitle: string | null;
  part: string | null;
  fullTitle: string;
  titleSkip: number;
  responsibility: string | null;
  otherTitles: OtherTitle[];
};

/** 245 taken apart, and the other titles of the record (130, 240, 242, 246, 247, 700 $t, 730, 740). */
export function titlesOf(fields: Fields): Titles {
  const field = all(fields, "245")[0];
  const others = otherTitles(fields);
  const { subtitle, parallel } = rest(field);
  const main = first(field, "a") ?? first(field, "bkp");
  const title = main ?? others.find(({ kind }) => kind !== "analytic")?.text ?? "";
  const part = field ? partOf(field) : null;
  return {
    title,
    subtitle: subtitle === title ? null : subtitle,
    part: part === title ? null : part,
    fullTitle: (field ? statement(field) : "") || title,
    titleSkip: main !== null && field ? skip(field, title) : 0,
    responsibility: first(field, "c"),
    otherTitles: distinct([...parallel, ...others]).filter(({ text }) => text !== title),
  };
}

function partOf(field: DataField): string | null {
  return every(field, "np").join(", ") || null;
}

/** 245 $b: what comes before " = " is the subtitle, what comes after it the title in another language. */
function rest(field: DataField | undefined): { subtitle: string | null; parallel: OtherTitle[] } {
  if (!field) return { subtitle: null, parallel: [] };
  const subtitles: string[] = [];
  const parallel: OtherTitle[] = [];
  let before = "";
  for (const { code, value } of field.subfields) {
    if (code === "b") {
      const [head = "", ...tail] = value.split(/\s=\s/);
      const isParallel = /=\s*$/.test(before) || /^\s*=/.test(value);
      for (const [index, piece] of [head, ...tail].entries()) {
        const text = trimmed(piece);
        if (text === "") continue;
        if (index > 0 || isParallel) parallel.push({ text, kind: "parallel" });
        else subtitles.push(text);
      }
    }
    before = value;
  }
  return { subtitle: subtitles.join(" ; ") || null, parallel };
}

/** "Judul : anak judul. Jilid 2, Nama bagian = Parallel title": a title field as one line, without $h and $c. */
export function statement(field: DataField): string {
  let text = "";
  let before = "";
  for (const { code, value } of field.subfields) {
    const piece = "abfgknps".includes(code) ? trimmed(value) : "";
    if (piece !== "") {
      if (text !== "") text += separator(code, before, value);
      text += piece;
    }
    if (code !== "6" && code !== "8") before = `${code}${value}`;
  }
  return text;
}

function separator(code: string, before: string, value: string): string {
  const sign = /([=;])\s*$/.exec(before)?.[1] ?? /^\s*([=;])/.exec(value)?.[1];
  if (sign) return ` ${sign} `;
  if (code === "b") return " : ";
  if (code === "p" && before.startsWith("n")) return ", ";
  return code === "n" || code === "p" || code === "s" ? ". " : " ";
}

/** The second indicator, believed only where it ends at the beginning of a word. */
function skip(field: DataField, title: string): number {
  const count = Number(indicator(field, 2));
  if (!Number.isInteger(count) || count <= 0 || count >= title.length) return 0;
  return /[\p{L}\p{N}]/u.test(title[count - 1] ?? "") ? 0 : count;
}

const variants: Readonly<Record<string, OtherTitle["kind"]>> = {
  "130": "uniform",
  "240": "uniform",
  "242": "translated",
  "246": "variant",
  "247": "former",
  "730": "variant",
  "740": "variant",
};

function otherTitles(fields: Fields): OtherTitle[] {
  const found: OtherTitle[] = [];
  for (const [tag, kind] of Object.entries(variants)) {
    for (const field of all(fields, tag)) {
      const text =
        tag === "130" || tag === "240" || tag === "730"
          ? (line(field, "anpfgkmrs") ?? "")
          : statement(field);
      const isParallel = tag === "246" && indicator(field, 2) === "1";
      const isAnalytic = (tag === "730" || tag === "740") && indicator(field, 2) === "2";
      if (text === "") continue;
      found.push({ text, kind: isParallel ? "parallel" : isAnalytic ? "analytic" : kind });
    }
  }
  for (const field of all(fields, "700", "710", "711")) {
    const text = line(field, "tnp");
    if (text !== null && first(field, "t") !== null) found.push({ text, kind: "analytic" });
  }
  return found;
}

function distinct(titles: readonly OtherTitle[]): OtherTitle[] {
  return [...new Map([...titles].reverse().map((title) => [title.text, title])).values()].reverse();
}
