import type { DataField, MarcField, MarcRecord } from "../marc/types";
import type { Random } from "./domain/random";
import { anyOf, randomOf, weighted, zipf } from "./domain/random";
import {
  authorOf,
  authorsSize,
  publisherOf,
  publishersSize,
  subjectOf,
  subjectsSize,
  vocabularySize,
  wordOf,
} from "./domain/words";

const data = (
  tag: string,
  indicators: string,
  ...subfields: readonly (readonly [code: string, value: string])[]
): DataField => ({
  tag,
  indicators,
  subfields: subfields.map(([code, value]) => ({ code, value })),
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const phrase = (random: Random, words: number) =>
  Array.from({ length: words }, () => wordOf(zipf(random, vocabularySize))).join(" ");

/** Leader/06 and 07, and how many of a thousand records have them. */
const types: readonly (readonly [string, number])[] = [
  ["am", 880],
  ["as", 50],
  ["aa", 20],
  ["em", 10],
  ["jm", 10],
  ["gm", 10],
  ["tm", 10],
  ["cm", 5],
  ["mm", 5],
];

const languages: readonly (readonly [string, number])[] = [
  ["ind", 800],
  ["eng", 90],
  ["jav", 40],
  ["dut", 25],
  ["sun", 20],
  ["ara", 15],
  ["may", 10],
];

const places = ["Jakarta", "Bandung", "Yogyakarta", "Surabaya", "Semarang", "Medan", "Malang"];
const floors = ["Lantai 12", "Lantai 15", "Lantai 16", "Lantai 19", "Lantai 21", "Lantai 22"];
const ways = ["Dapat dipinjam", "Baca di tempat"];

/** The thirteenth digit of an ISBN (ISO 2108). */
function isbnOf(number: number): string {
  const digits = `979${String(number % 1_000_000_000).padStart(9, "0")}`;
  const sum = [...digits].reduce(
    (all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Libraries buy more of the recent: half of the records are of the last twelve years or so. */
const yearOf = (random: Random) => 2026 - Math.floor(126 * random() ** 3);

function copiesOf(random: Random, number: number, callNumber: string): readonly DataField[] {
  const count = weighted(random, [
    [1, 60],
    [2, 30],
    [4, 10],
  ] as const);
  return Array.from({ length: count }, (_, index) =>
    data(
      "952",
      "  ",
      ["c", anyOf(random, floors)],
      ["o", callNumber],
      ["p", `S${String(number * 4 + index).padStart(10, "0")}`],
      ["y", anyOf(random, ways)],
    ),
  );
}

/**
 * A made-up record, the same for the same seed and number (from 1): word frequencies by Zipf's law over a vocabulary of
 * 300,000, authors, publishers and subjects by the same; years, kinds and languages about as in an Indonesian library.
 */
export function syntheticRecord(seed: number, number: number): MarcRecord {
  const random = randomOf(seed, number);
  const type = weighted(random, types);
  const language = weighted(random, languages);
  const year = yearOf(random);
  const author = authorOf(zipf(random, authorsSize));
  const others = weighted(random, [
    [0, 70],
    [1, 20],
    [3, 10],
  ] as const);
  const title = capital(phrase(random, 2 + Math.floor(random() * 6)));
  const subtitle = random() < 0.35 ? phrase(random, 2 + Math.floor(random() * 6)) : null;
  const subjects = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    subjectOf(zipf(random, subjectsSize)),
  );
  const dewey = `${String(Math.floor(random() * 1000)).padStart(3, "0")}.${Math.floor(random() * 1000)}`;
  const callNumber = `${dewey} ${author.slice(0, 3).toUpperCase()} ${title.charAt(0).toLowerCase()}`;
  const fields: readonly MarcField[] = [
    { tag: "001", value: `SINTETIS${String(number).padStart(9, "0")}` },
    { tag: "005", value: "20260101000000.0" },
    { tag: "008", value: `260101s${year}    io            000 0 ${language} d` },
    ...(type === "am" && random() < 0.7 ? [data("020", "  ", ["a", isbnOf(number)])] : []),
    data("035", "  ", ["a", `0010-${String(number).padStart(10, "0")}`]),
    data("082", "04", ["a", dewey]),
    data("090", "  ", ["a", callNumber]),
    data("100", "1 ", ["a", author]),
    data(
      "245",
      "10",
      ["a", subtitle === null ? `${title} /` : `${title} :`],
      ...(subtitle === null ? [] : ([["b", `${subtitle} /`]] as const)),
      ["c", author.split(", ").reverse().join(" ")],
    ),
    ...(random() < 0.2 ? [data("250", "  ", ["a", `Cet. ${1 + Math.floor(random() * 9)}`])] : []),
    data(
      "260",
      "  ",
      ["a", `${anyOf(random, places)} :`],
      ["b", `${publisherOf(zipf(random, publishersSize))},`],
      ["c", String(year)],
    ),
    data("300", "  ", ["a", `${20 + Math.floor(random() * 600)} hlm. ;`], ["c", "21 cm"]),
    ...(random() < 0.3 ? [data("500", "  ", ["a", capital(phrase(random, 8))])] : []),
    ...(random() < 0.2 ? [data("520", "  ", ["a", capital(phrase(random, 35))])] : []),
    ...subjects.map(([topic = "", place]) =>
      data("650", " 4", ["a", topic], ...(place ? ([["z", place]] as const) : [])),
    ),
    ...Array.from({ length: others }, () =>
      data("700", "1 ", ["a", authorOf(zipf(random, authorsSize))]),
    ),
    ...copiesOf(random, number, callNumber),
  ];
  return { leader: `00000n${type} a2200000 a 4500`, fields };
}
