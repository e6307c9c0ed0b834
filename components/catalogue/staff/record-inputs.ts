import { roleLabels } from "@/lib/catalogue/bibliography/domain/labels";
import type { Role } from "@/lib/catalogue/bibliography/domain/roles";
import { roles } from "@/lib/catalogue/bibliography/domain/roles";

type TextInput = { readonly name: string; readonly label: string; readonly hint?: string };

/** The inputs that stand for one text each, by the part of the form they are in. */
export const titleInputs: readonly TextInput[] = [
  { name: "title", label: "Judul" },
  { name: "subtitle", label: "Anak judul" },
  {
    name: "responsibility",
    label: "Pernyataan tanggung jawab",
    hint: "Seperti tercetak: Pramoedya Ananta Toer ; penyunting, Joesoef Isak.",
  },
];
export const issueInputs: readonly TextInput[] = [
  { name: "edition", label: "Edisi" },
  { name: "place", label: "Tempat terbit" },
  { name: "publisher", label: "Penerbit" },
  { name: "year", label: "Tahun terbit", hint: "Seperti tercetak: 1980, c1998, [1950?], 1347 H." },
];
export const descriptionInputs: readonly TextInput[] = [
  { name: "extent", label: "Jumlah", hint: "Misalnya xii, 354 halaman." },
  { name: "illustrations", label: "Keterangan fisik lain" },
  { name: "size", label: "Ukuran" },
  { name: "callNumber", label: "Nomor panggil" },
];

/** Languages the library holds most of, by their MARC codes; others are written with the code. */
export const languageNames: readonly (readonly [code: string, name: string])[] = [
  ["ind", "Indonesia"],
  ["eng", "Inggris"],
  ["jav", "Jawa"],
  ["sun", "Sunda"],
  ["dut", "Belanda"],
  ["ara", "Arab"],
  ["may", "Melayu"],
  ["ban", "Bali"],
  ["min", "Minangkabau"],
  ["mad", "Madura"],
  ["bug", "Bugis"],
  ["ace", "Aceh"],
  ["kaw", "Kawi"],
  ["ger", "Jerman"],
  ["fre", "Prancis"],
  ["jpn", "Jepang"],
  ["chi", "Tionghoa"],
  ["san", "Sanskerta"],
];

/** Roles a librarian can give; `other` has no code. */
export const givenRoles: readonly Role[] = roles.filter((role) => role !== "other");

/** `author+illustrator` → *pengarang, ilustrator*. */
export const roleWords = (joined: string): string =>
  joined
    .split("+")
    .map((word) => roles.find((role) => role === word))
    .flatMap((role) => (role ? roleLabels[role].id : []))
    .join(", ");

/**
 * How many lines of a list the values hold, up to the last that says something or stands for a field of the record: the
 * empty line that every form ends with is not counted, or each refused save would add another.
 */
export function rowCount(values: { readonly [input: string]: string }, list: string): number {
  const pattern = new RegExp(`^${list}-(\\d{1,3})(-at|-role)?$`, "u");
  const places = Object.entries(values)
    .filter(([, value]) => value.trim() !== "")
    .map(([name]) => Number(pattern.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...places) + 1;
}
