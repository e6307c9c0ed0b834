import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "@/lib/language/locales";
import { libraryTimeZone } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";

/** The markup of a part, with the texts of the portal. */
export function render(children: ReactNode, locale: Locale = "id"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={loadMessages(locale)}
      timeZone={libraryTimeZone}
    >
      {children}
    </NextIntlClientProvider>,
  );
}

/** What a person reads: without tags, references resolved. */
export const words = (html: string) =>
  html
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
