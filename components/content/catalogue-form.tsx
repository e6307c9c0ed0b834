import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { localHref } from "@/lib/language/locales";

/** Where the catalogue may be searched (domain.md 2.6), as the address spells it. */
export const catalogueFields = ["all", "title", "author", "subject", "publisher", "isbn"] as const;
export type CatalogueField = (typeof catalogueFields)[number];

type CatalogueFormProps = { query?: string; field?: CatalogueField };

/** *Cari di katalog*: a plain form that leads to the catalogue's page. */
export function CatalogueForm({ query = "", field = "all" }: CatalogueFormProps) {
  const t = useTranslations("opac.search");
  const words = useTranslations("opac");
  const locale = useLocale();
  return (
    <search aria-label={t("name")}>
      <form action={localHref(locale, "/opac")} className="grid gap-3">
        <div className="grid gap-3 md:grid-cols-[170px_1fr]">
          <Field id="cari-pada" label={t("field")}>
            {(control) => (
              <Select {...control} name="field" defaultValue={field}>
                {catalogueFields.map((code) => (
                  <option key={code} value={code}>
                    {words(`fields.${code}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="cari-katalog" label={t("label")}>
            {(control) => (
              <Input
                {...control}
                type="search"
                name="q"
                defaultValue={query}
                placeholder={t("placeholder")}
                maxLength={200}
                autoComplete="off"
              />
            )}
          </Field>
        </div>
        <div>
          <Button type="submit" icon={<Search size={20} strokeWidth={2} aria-hidden="true" />}>
            {t("button")}
          </Button>
        </div>
      </form>
    </search>
  );
}
