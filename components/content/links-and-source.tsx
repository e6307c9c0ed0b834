import { useTranslations } from "next-intl";
import type { PageContent } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locales";
import { ContentLink } from "./rich-text";

type LinksAndSourceProps = {
  shared: Pick<PageContent["shared"], "links" | "source">;
  locale: Locale;
};

/** What ends a text that staff wrote: where to go on, and where it comes from (sources are Indonesian titles). */
export function LinksAndSource({ shared: { links, source }, locale }: LinksAndSourceProps) {
  const t = useTranslations("content");
  return (
    <>
      {links.length > 0 ? (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ui">
          {links.map(({ href, label }) => (
            <li key={href} className="py-1">
              <ContentLink href={href} locale={locale} words={label[locale]}>
                {label[locale]}
              </ContentLink>
            </li>
          ))}
        </ul>
      ) : null}
      {source === "" ? null : (
        <p className="text-small text-ink-muted" lang={locale === "id" ? undefined : "id"}>
          {t("source", { source })}
        </p>
      )}
    </>
  );
}
