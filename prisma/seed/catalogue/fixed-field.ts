import type { Entry } from "./entry";
import type { Material, Places } from "./materials";

/** Country codes of MARC by the places of publication outside Indonesia. */
const countries: readonly (readonly [code: string, places: RegExp])[] = [
  [
    "ne ",
    /Amsterdam|'s-Gravenhage|The Hague|\bHaag|Leiden|Haarlem|Utrecht|Groningen|Dordrecht|Breda|Hilversum/u,
  ],
  ["mau", /Mass\.|Amherst/u],
  ["enk", /London|Oxford|Cambridge|Richmond|Harmondsworth|Basingstoke/u],
  ["stk", /Edinburgh/u],
  ["nyu", /New York|Ithaca/u],
  ["ilu", /Chicago/u],
  ["cau", /Berkeley/u],
  ["nju", /Princeton/u],
  ["ctu", /New Haven/u],
  ["dcu", /Washington/u],
  ["wiu", /Madison/u],
  ["ncu", /Durham/u],
  ["fr ", /Paris/u],
  ["le ", /Beirut/u],
  ["si ", /Singap/u],
  ["my ", /Kuala Lumpur|Johor/u],
  ["at ", /Canberra|Clayton|Sydney|Melbourne|Hawthorn|Crows Nest/u],
  ["cc ", /Peking|Hong Kong/u],
  ["ii ", /Madras/u],
  ["dk ", /København/u],
  ["gw ", /Hamburg/u],
  ["be ", /Antwerpen/u],
  ["xx ", /S\.l\./u],
];

function countryOf(place: string | null): string {
  if (place === null) return "io ";
  return countries.find(([, places]) => places.test(place))?.[0] ?? "io ";
}

/** 008/06–14: the kind of date, and two of them. */
function datesOf(date: string | null, isSerial: boolean): string {
  const [from, to] = date?.match(/\d{4}/gu) ?? [];
  const decade = /\[(\d{3})-\]/u.exec(date ?? "")?.[1];
  if (decade) return `q${decade}0${decade}9`;
  if (!from) return "nuuuuuuuu";
  if (date?.endsWith("-")) return `c${from}9999`;
  if (to) return `${isSerial ? "d" : "m"}${from}${to}`;
  return isSerial ? `c${from}9999` : `s${from}    `;
}

/** 008/33 of books: fiction, stories, drama, essays, poetry. */
const forms: readonly (readonly [code: string, subject: RegExp])[] = [
  ["d", /^Drama /u],
  ["p", /^Puisi /u],
  ["e", /^Esai /u],
  ["j", /^Cerita pendek /u],
  ["f", /^(?:Fiksi|Bacaan anak|Cerita hantu)/u],
];

function literaryForm({ subjects }: Entry): Places {
  const form = forms.find(([, heading]) => subjects.some(({ text }) => heading.test(text)))?.[0];
  return form ? { 33: form } : {};
}

/** 008/18–19 of serials, by the words of 310. */
const frequencies: Readonly<Record<string, string>> = {
  Harian: "dr",
  Mingguan: "wr",
  Bulanan: "mr",
  "Dua kali setahun": "fr",
  Tahunan: "ar",
};

/** 008: forty characters, entered on the day the demo's catalogue was written. */
export function fixedField(entry: Entry, material: Material): string {
  const isSerial = material.type.endsWith("s");
  const isText = material.type === "am";
  const [often = "u", regular = "u"] = frequencies[entry.said.get("freq") ?? ""] ?? "";
  const audience = entry.said.get("audience");
  const places: Places = {
    ...material.places,
    ...(isText ? literaryForm(entry) : {}),
    ...(isText && entry.extent?.includes("ilustrasi") ? { 18: "a" } : {}),
    ...(isSerial ? { 18: often, 19: regular } : {}),
    ...(audience && !isSerial ? { 22: audience } : {}),
  };
  const middle = Array.from({ length: 17 }, (_, index) => places[index + 18] ?? " ").join("");
  const language = entry.said.get("lang") ?? "und";
  return `261122${datesOf(entry.date, isSerial)}${countryOf(entry.place)}${middle}${language}  `;
}
