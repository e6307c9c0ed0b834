import fc from "fast-check";
import type { MarcField, MarcRecord } from "../../marc/types";

/** 008 with what a test is about at its place; the rest blank. */
export function fixedField(places: Readonly<Record<number, string>>): string {
  const signs = [..."841122s        xx                  ind d".padEnd(40, " ")];
  for (const [place, text] of Object.entries(places)) {
    for (const [index, sign] of [...text].entries()) signs[Number(place) + index] = sign;
  }
  return `008 ${signs.join("")}`;
}

/**
 * A record from lines as librarians write them: `001 123`, `245 10 $aBumi manusia /$cPramoedya Ananta Toer.` A first line that
 * begins with `LDR ` gives leader/06–07 (`LDR am`).
 */
export function marc(...lines: readonly string[]): MarcRecord {
  const [head = ""] = lines;
  const kind = head.startsWith("LDR ") ? head.slice(4) : "am";
  const fields = lines.filter((line) => !line.startsWith("LDR ")).map(readLine);
  return { leader: `00000n${kind} a2200000 a 4500`, fields };
}

function readLine(line: string): MarcField {
  const tag = line.slice(0, 3);
  if (tag < "010") return { tag, value: line.slice(4) };
  const subfields = line
    .slice(7)
    .split("$")
    .slice(1)
    .map((part) => ({ code: part.slice(0, 1), value: part.slice(1) }));
  return { tag, indicators: line.slice(4, 6), subfields };
}

const tags = (
  "001 003 006 007 008 010 015 020 022 024 028 035 041 050 082 084 090 100 110 111 130 240 245 246 250 255 260 264 300 310 " +
  "336 337 338 362 440 490 500 502 505 520 546 600 610 611 630 648 650 651 653 655 700 710 711 730 740 773 800 830 852 856 876 880 952 990"
).split(" ");

const nasty = fc.constantFrom(
  "{",
  "}",
  "\\",
  "\n",
  "\r\nER  - ",
  "\u0000",
  "\u001f",
  "\ud800",
  "\uffff",
  "]]>",
  "<&>\"'",
  "%$#_~^",
  "= ",
  " /",
  "1980",
  "1347 H",
  "[19--]",
  "245-01/(3/r",
  "880-01",
  "978-602-03-3160-7",
  "https://example.org/a?b=c&d=e",
  "javascript:alert(1)",
  "ind",
  "###",
  ", ",
  "نسخة",
);

const anyText = fc
  .array(
    fc.oneof(nasty, fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 6 })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""));

const code = fc.oneof(
  fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"),
  fc.string({ maxLength: 2 }),
);

const anyField: fc.Arbitrary<MarcField> = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...tags) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    fc.oneof(fc.constantFrom("  ", "10", "##", "14", "42", "0#"), fc.string({ maxLength: 3 })),
    fc.array(fc.record({ code, value: anyText }), { maxLength: 6 }),
    fc.oneof(anyText, fc.string({ minLength: 38, maxLength: 42 })),
  )
  .map(([tag, indicators, subfields, value]) =>
    tag < "010" ? { tag, value } : { tag, indicators, subfields },
  );

/** Any record at all: known and unknown tags, missing and broken leaders, indicators, codes; texts made to break an export. */
export const anyRecord: fc.Arbitrary<MarcRecord> = fc.record({
  leader: fc.oneof(
    fc
      .tuple(fc.constantFrom(..."acdefgijkmoprt#|x"), fc.constantFrom(..."abcdims#"))
      .map(([type, level]) => `00000n${type}${level} a2200000 a 4500`),
    fc.string({ maxLength: 30 }),
  ),
  fields: fc.array(anyField, { maxLength: 30 }),
});
