import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { suggestedMax } from "@/lib/catalogue/client/suggest";
import type { SearchField } from "@/lib/catalogue/search/schema";
import { searchFields, searchTextMax } from "@/lib/catalogue/search/schema";
import { localHref } from "@/lib/language/locales";
import { BackToResults } from "./results-back";
import { SavedListLink } from "./saved-list-link";
import { Suggestions } from "./suggestions";

/** Where the skip link of a page leads whose content begins with the search on its cover. */
export const searchId = "cari";

type CatalogueFormProps = {
  query?: string;
  field?: SearchField;
  /** In the green cover of the catalogue's own pages: one row, ivory button. */
  onCover?: boolean;
  /** On phones the words alone, unless a field was chosen: where something else is what the page is for. */
  brief?: boolean;
  /** First in the search, where the skip link of the page leads. */
  skip?: ReactNode;
};

/** *Cari di katalog*: a plain form that leads to the catalogue's page, with or without JavaScript. */
export function CatalogueForm({
  query = "",
  field = "all",
  onCover = false,
  brief = false,
  skip,
}: CatalogueFormProps) {
  const t = useTranslations("catalogue.search");
  const words = useTranslations("catalogue");
  const locale = useLocale();
  return (
    <search id={onCover ? searchId : undefined} tabIndex={-1} aria-label={t("name")}>
      {skip}
      <form
        action={localHref(locale, "/opac")}
        className={classNames(
          "grid gap-3",
          onCover
            ? "md:grid-cols-[170px_minmax(0,1fr)_auto] md:items-end"
            : "md:grid-cols-[170px_minmax(0,1fr)]",
          brief && "max-md:grid-cols-[minmax(0,1fr)_auto] max-md:items-end",
        )}
      >
        <div
          className={brief ? (field === "all" ? "max-md:hidden" : "max-md:col-span-2") : undefined}
        >
          <Field id="cari-pada" label={t("field")}>
            {(control) => (
              <Select {...control} name="field" defaultValue={field}>
                {searchFields.map((code) => (
                  <option key={code} value={code}>
                    {words(`fields.${code}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field id="cari-katalog" label={t("label")}>
          {(control) => (
            <Input
              {...control}
              type="search"
              name="q"
              defaultValue={query}
              placeholder={t("placeholder")}
              maxLength={searchTextMax}
              autoComplete="off"
            />
          )}
        </Field>
        <div>
          <Button
            type="submit"
            variant={onCover ? "ivory" : "primary"}
            icon={<Search size={20} strokeWidth={2} aria-hidden="true" />}
          >
            {t("button")}
          </Button>
        </div>
      </form>
      {onCover ? (
        <Suggestions
          locale={locale}
          words={{
            name: t("suggestions"),
            counts: Array.from({ length: suggestedMax }, (_, at) =>
              t("suggested", { count: at + 1 }),
            ),
            record: t("record"),
            author: words("fields.author"),
            subject: words("fields.subject"),
          }}
        />
      ) : null}
    </search>
  );
}

/** Other ways to search, below the form on green. */
export function OtherSearches({
  brief = false,
  recordId,
}: {
  /** On phones without the way to other libraries, which stands further down where nothing was found. */
  brief?: boolean;
  /** On the page of a record: with the way back to the results it was found among. */
  recordId?: number;
}) {
  const t = useTranslations("catalogue.search");
  const words = useTranslations("catalogue");
  const locale = useLocale();
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-6 text-ui">
      {recordId === undefined ? null : (
        <BackToResults
          recordId={recordId}
          catalogue={localHref(locale, "/opac")}
          start={words("title")}
          label={t("backToResults")}
        />
      )}
      <span className="inline-flex min-h-9 items-center">
        <TextLink onCover href={localHref(locale, "/opac/lanjutan")}>
          {t("advanced")}
        </TextLink>
      </span>
      {(["telusur", "baru"] as const).map((part) => (
        <span key={part} className="inline-flex min-h-9 items-center">
          <TextLink onCover href={localHref(locale, `/opac/${part}`)}>
            {t(part)}
          </TextLink>
        </span>
      ))}
      <span className="inline-flex min-h-9 items-center">
        <SavedListLink locale={locale} label={t("list")} />
      </span>
      {/* The page of a record has this way further down, with its title. */}
      <span
        className={classNames(
          "inline-flex min-h-9 items-center",
          (brief || recordId !== undefined) && "max-md:hidden",
        )}
      >
        <TextLink onCover href="https://onesearch.id" rel="noopener external">
          {t("oneSearch")}
        </TextLink>
      </span>
    </p>
  );
}
