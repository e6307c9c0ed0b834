import { BookOpen } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

/** Characters of a query that a button shows; the catalogue is asked for all of it. */
const shownMax = 60;

export type OfferWords = {
  /** *Mencari buku atau bahan lain?* */
  readonly catalogueLead: string;
  /** `{query}` is filled in here: *Cari “Laskar Pelangi” di katalog*. */
  readonly catalogue: string;
};

type CatalogueOfferProps = { words: OfferWords; query: string; locale: Locale };

/** Whoever typed a title into the search of the FAQ is one press from the catalogue, whatever the FAQ found. */
export function CatalogueOffer({ words, query, locale }: CatalogueOfferProps) {
  const letters = [...query];
  const shown =
    letters.length > shownMax ? `${letters.slice(0, shownMax).join("").trimEnd()}…` : query;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ui">
      <span className="text-ink-muted">{words.catalogueLead}</span>
      <ButtonLink
        href={localHref(locale, `/opac?q=${encodeURIComponent(query)}`)}
        variant="outline"
        compact
        icon={<BookOpen size={18} strokeWidth={2} aria-hidden="true" className="shrink-0" />}
      >
        <span className="wrap-anywhere">{words.catalogue.replace("{query}", () => shown)}</span>
      </ButtonLink>
    </div>
  );
}
