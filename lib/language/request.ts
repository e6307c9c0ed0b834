import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, libraryTimeZone } from "./locales";
import { loadMessages } from "./messages";

/**
 * Answers next-intl. The locale is a root parameter and therefore part of every cache key; server actions and route
 * handlers cannot read root parameters and pass `locale` themselves. Staff pages have none: they are Indonesian.
 */
export default getRequestConfig(async ({ locale: given }) => {
  const asked = given ?? (await rootLocale());
  const locale = isLocale(asked) ? asked : defaultLocale;
  return { locale, messages: loadMessages(locale), timeZone: libraryTimeZone };
});
