import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { digitalKinds, kinds } from "@/lib/catalogue/bibliography/domain/kinds";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { searchSorts, searchTextMax } from "@/lib/catalogue/search/schema";
import { localHref } from "@/lib/language/locales";
import { digitalKindName, kindName, languageName, offeredLanguages } from "./labels";

const words = [
  { name: "inTitle", field: "title" },
  { name: "inAuthor", field: "author" },
  { name: "inSubject", field: "subject" },
  { name: "inPublisher", field: "publisher" },
  { name: "isbn", field: "isbn" },
] as const;

/** *Pencarian lanjutan*: words by field, years, language, kind, digital kind (R090), availability. A plain form. */
export function AdvancedForm({ search }: { search: CatalogueSearch }) {
  const t = useTranslations("catalogue.advanced");
  const common = useTranslations("catalogue");
  const sorts = useTranslations("catalogue.results");
  const locale = useLocale();
  return (
    <search aria-label={t("title")}>
      <form action={localHref(locale, "/opac")} className="grid max-w-190 gap-8">
        <fieldset className="grid gap-4 md:grid-cols-2">
          <legend className="mb-3 font-serif text-h3 font-semibold">{t("words")}</legend>
          <div className="md:col-span-2">
            <Field id="kata" label={t("anywhere")}>
              {(control) => (
                <Input
                  {...control}
                  type="search"
                  name="q"
                  defaultValue={search.q}
                  maxLength={searchTextMax}
                  autoComplete="off"
                />
              )}
            </Field>
          </div>
          {words.map(({ name, field }) => (
            <Field key={name} id={`kata-${field}`} label={common(`fields.${field}`)}>
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  defaultValue={search[name]}
                  maxLength={searchTextMax}
                  autoComplete="off"
                  inputMode={name === "isbn" ? "numeric" : undefined}
                />
              )}
            </Field>
          ))}
        </fieldset>
        <fieldset className="grid gap-4 md:grid-cols-2">
          <legend className="mb-3 font-serif text-h3 font-semibold">{t("limits")}</legend>
          <Choice
            name="format"
            label={common("facets.format")}
            value={search.format[0]}
            any={t("any")}
            options={kinds.map((kind) => [kind, kindName(kind, locale)])}
          />
          <Choice
            name="digital"
            label={common("facets.digital")}
            value={search.digital[0]}
            any={t("any")}
            options={digitalKinds.map((kind) => [kind, digitalKindName(kind, locale)])}
          />
          <Choice
            name="language"
            label={common("facets.language")}
            value={search.language[0]}
            any={t("any")}
            options={offeredLanguages.map((tag) => [tag, languageName(tag, locale)])}
          />
          <div className="grid grid-cols-2 gap-4">
            {(["yearFrom", "yearTo"] as const).map((name) => (
              <Field key={name} id={name} label={t(name)}>
                {(control) => (
                  <Input
                    {...control}
                    name={name}
                    inputMode="numeric"
                    pattern="\s*\d{1,4}\s*"
                    title={t("yearHint")}
                    defaultValue={search[name] ?? ""}
                    autoComplete="off"
                  />
                )}
              </Field>
            ))}
          </div>
          <div className="md:col-span-2">
            <Checkbox
              id="tersedia"
              name="available"
              value="1"
              defaultChecked={search.available}
              label={common("facets.availableNow")}
            />
          </div>
        </fieldset>
        <div className="grid items-end gap-4 md:grid-cols-[240px_auto] md:justify-start">
          <Field id="urutan" label={sorts("sort")}>
            {(control) => (
              <Select {...control} name="sort" defaultValue={search.sort}>
                {searchSorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {sorts(`sorts.${sort}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div>
            <Button type="submit" icon={<Search size={20} strokeWidth={2} aria-hidden="true" />}>
              {common("search.button")}
            </Button>
          </div>
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string | undefined;
  any: string;
  options: readonly (readonly [value: string, label: string])[];
};

function Choice({ name, label, value, any, options }: ChoiceProps) {
  return (
    <Field id={`pilih-${name}`} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{any}</option>
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
