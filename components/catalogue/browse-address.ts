import type { BrowsePlace, BrowseStart, BrowseWay } from "@/lib/catalogue/browse/types";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

export const browseWays = ["call-number", "author", "subject", "title"] as const;

const segments: { readonly [W in BrowseWay]: string } = {
  "call-number": "nomor-panggil",
  author: "pengarang",
  subject: "subjek",
  title: "judul",
};

/** Without locale: `/opac/telusur/pengarang`. */
export const browsePath = (way: BrowseWay) => `/opac/telusur/${segments[way]}`;

/** `?mulai=toer`, or "" for the beginning. */
export function startQuery(start: BrowseStart): string {
  if (start.at === "beginning") return "";
  if (start.at === "from") return `?${new URLSearchParams({ mulai: start.text })}`;
  return placeQuery(start.at, start.place);
}

function placeQuery(side: "after" | "before", { key, id }: BrowsePlace): string {
  const name = side === "after" ? "sesudah" : "sebelum";
  return `?${new URLSearchParams({ [name]: key, no: String(id) })}`;
}

export function browseHref(
  locale: Locale,
  way: BrowseWay,
  start: BrowseStart = { at: "beginning" },
) {
  return localHref(locale, browsePath(way) + startQuery(start));
}
