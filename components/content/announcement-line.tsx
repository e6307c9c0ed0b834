import { Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Unbroken } from "@/components/ui/unbroken";
import type { Locale } from "@/lib/language/locales";
import { ClosableNotice } from "./closable-notice";
import { ContentLink } from "./rich-text";

type AnnouncementLineProps = {
  /** Of this edition of it, by which a browser remembers that it was put away. */
  mark: string;
  /** Of the page's content policy. */
  nonce?: string | undefined;
  message: string;
  /** The language the message really is in. */
  lang: Locale;
  /** Of the page. */
  locale: Locale;
  link: { readonly href: string; readonly label: string } | null;
};

/** An announcement while its time lasts: one line above the cover of every page (R048), which a reader may put away. */
export function AnnouncementLine({
  mark,
  nonce,
  message,
  lang,
  locale,
  link,
}: AnnouncementLineProps) {
  const t = useTranslations("layout.announcement");
  return (
    <ClosableNotice
      mark={mark}
      nonce={nonce}
      label={`${t("label")}: ${message}`}
      closeLabel={t("close")}
    >
      <Megaphone
        size={18}
        strokeWidth={2}
        aria-hidden="true"
        className="mt-0.5 shrink-0 text-accent-strong"
      />
      <p lang={lang === locale ? undefined : lang}>
        <Unbroken text={message} />{" "}
        {link ? (
          <ContentLink href={link.href} locale={locale} words={link.label}>
            {link.label}
          </ContentLink>
        ) : null}
      </p>
    </ClosableNotice>
  );
}
