"use client";

import type { Locale } from "@/lib/language/locales";
import { useLiveSearch } from "./live-search";

/** As many characters as the search reads. */
const typedMax = 500;

type SearchInputProps = {
  id: string;
  query: string;
  placeholder: string;
  locale: Locale;
  live: boolean;
};

/** The field itself. On the page of the results it tells them what is typed, and never loses the focus to them. */
export function SearchInput({ id, query, placeholder, locale, live }: SearchInputProps) {
  const search = useLiveSearch();
  return (
    <input
      id={id}
      type="search"
      name="q"
      defaultValue={query}
      placeholder={placeholder}
      maxLength={typedMax}
      autoComplete="off"
      enterKeyHint="search"
      onChange={live ? (event) => search?.ask(event.currentTarget.value, locale) : undefined}
      // The one ring is the field's frame, which holds the button too. Chromium keeps room for a cross to empty the
      // field even while it is empty: on phones the placeholder needs it.
      className="min-h-13 min-w-0 flex-1 bg-transparent px-2 text-body focus-visible:outline-none [&:placeholder-shown::-webkit-search-cancel-button]:hidden"
    />
  );
}
