import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import type { ServiceContent } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import type { PublishedDocument } from "@/lib/publishing/types";
import { foreignLang } from "../../translation-state";

type ServiceRowsProps = {
  services: readonly PublishedDocument<ServiceContent>[];
  locale: Locale;
};

/** Services as rows: name, one sentence, and where they are had. */
export function ServiceRows({ services, locale }: ServiceRowsProps) {
  const t = useTranslations("content");
  return (
    <ul className="border-b border-line">
      {services.map(({ slug, content }) => {
        const { text, lang } = textIn(content, locale);
        return (
          <li
            key={slug}
            className="grid gap-1 border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_180px] md:gap-8"
          >
            <div lang={foreignLang(lang, locale)}>
              <h3>
                <PageLink
                  href={localHref(locale, `/layanan/${slug}`)}
                  className="no-underline decoration-1 underline-offset-[0.22em] hover:underline"
                >
                  {text.title}
                </PageLink>
              </h3>
              <p className="mt-1 max-w-[62ch] text-ui text-ink-muted">{text.summary}</p>
            </div>
            <p className="text-small text-ink-muted md:pt-1.5">
              {t(`channels.${content.shared.channel}`)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
