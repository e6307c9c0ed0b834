import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import { SearchInput } from "./search-input";

type FaqSearchFormProps = {
  /** What was searched for. */
  query?: string;
  /** True on the page of the results, which follow what is typed. */
  live?: boolean;
};

/** *Cari FAQ*, on green: a plain form that leads to the page of the results, with or without JavaScript. */
export function FaqSearchForm({ query = "", live = false }: FaqSearchFormProps) {
  const t = useTranslations("faq.search");
  const locale = useLocale();
  return (
    <search aria-label={t("name")} className="block max-w-160">
      <form action={localHref(locale, "/faq")} className="grid grid-cols-1 gap-2">
        <label htmlFor="cari-faq" className="text-ui font-[650]">
          {t("label")}
        </label>
        <div className="on-paper flex items-center gap-1.5 rounded-control border-[1.5px] border-surface bg-surface p-1.5 text-ink has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent dark-edge">
          <Search
            size={20}
            strokeWidth={2}
            aria-hidden="true"
            className="ml-3 hidden text-ink-muted md:block"
          />
          <SearchInput
            id="cari-faq"
            query={query}
            placeholder={t("placeholder")}
            locale={locale}
            live={live}
          />
          <Button type="submit" icon={<Search size={20} strokeWidth={2} aria-hidden="true" />}>
            <span className="max-md:sr-only">{t("button")}</span>
          </Button>
        </div>
        {/* Titles are typed here too: the same words go to the catalogue, without JavaScript as well. */}
        <p className="flex flex-wrap items-center gap-x-2 text-ui text-cover-muted">
          {t("titles")}
          <button
            type="submit"
            formAction={localHref(locale, "/opac")}
            className="min-h-9 text-cover-ink underline decoration-1 decoration-cover-muted underline-offset-[0.22em] hover:decoration-cover-ink"
          >
            {t("inCatalogue")}
          </button>
        </p>
      </form>
    </search>
  );
}

/** What is often searched for, below the field. */
export function FaqTries({ label, tries }: { label: string; tries: readonly string[] }) {
  const locale = useLocale();
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-5 text-ui text-cover-muted">
      <span className="max-sm:basis-full">{label}</span>
      {tries.map((words) => (
        <span key={words} className="inline-flex min-h-9 items-center">
          <TextLink onCover href={localHref(locale, `/faq?q=${encodeURIComponent(words)}`)}>
            {words}
          </TextLink>
        </span>
      ))}
    </p>
  );
}
