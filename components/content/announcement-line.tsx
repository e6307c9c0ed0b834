import { Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/language/locales";
import { ContentLink } from "./rich-text";

type AnnouncementLineProps = {
  message: string;
  /** The language the message really is in. */
  lang: Locale;
  /** Of the page. */
  locale: Locale;
  link: { readonly href: string; readonly label: string } | null;
};

/** An announcement while its time lasts: one line above the cover of every page (R048). */
export function AnnouncementLine({ message, lang, locale, link }: AnnouncementLineProps) {
  const t = useTranslations("layout.announcement");
  return (
    <aside aria-label={`${t("label")}: ${message}`} className="border-b border-line bg-surface">
      <div className="wrap flex items-start gap-2.5 py-2.5 text-ui text-ink">
        <Megaphone
          size={20}
          strokeWidth={2}
          aria-hidden="true"
          className="mt-0.5 shrink-0 text-accent-strong"
        />
        <p lang={lang === locale ? undefined : lang}>
          {message}{" "}
          {link ? (
            <ContentLink href={link.href} locale={locale} words={link.label}>
              {link.label}
            </ContentLink>
          ) : null}
        </p>
      </div>
    </aside>
  );
}
