import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { removeFromListAction } from "@/lib/catalogue/lists/actions";
import type { ListedRecord } from "@/lib/catalogue/search/types";
import { localHref } from "@/lib/language/locales";
import { readable } from "./labels";

/** The records of a member's own list, each with its button; a plain form. */
export function AccountList({ records }: { records: readonly ListedRecord[] }) {
  const t = useTranslations("account.list");
  const catalogue = useTranslations("catalogue");
  const locale = useLocale();
  return (
    <form action={removeFromListAction}>
      <ul className="border-t border-line">
        {records.map(({ id, title, creatorLine, imprint, language }) => {
          const name = title === "" ? catalogue("untitled") : readable(title);
          const facts = [creatorLine, imprint].flatMap((fact) => (fact ? [readable(fact)] : []));
          return (
            <li
              key={id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
                <TextLink
                  href={localHref(locale, `/opac/${id}`)}
                  {...(language && language !== locale ? { lang: language } : {})}
                >
                  {name}
                </TextLink>
                <span className="text-small text-ink-muted">{facts.join(" · ")}</span>
              </div>
              <Button type="submit" name="record" value={String(id)} variant="outline" compact>
                {t("remove")}
                <span className="sr-only">: {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}

/** *Kosongkan daftar*, asked first in its place, also without JavaScript. */
export function EmptyList() {
  const t = useTranslations("account.list");
  return (
    <details className="text-ui">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-[550] text-primary underline underline-offset-[0.22em]">
        {t("empty")}
      </summary>
      <form action={removeFromListAction} className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p>{t("emptyAsk")}</p>
        <Button type="submit" name="record" value="all" variant="danger" compact>
          {t("emptySure")}
        </Button>
      </form>
    </details>
  );
}
