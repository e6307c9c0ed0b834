import { connection } from "next/server";
import type { Feed } from "@/lib/content/domain/feed";
import { rssOf } from "@/lib/content/domain/feed";
import type { Locale } from "@/lib/language/locales";
import { isLocale } from "@/lib/language/locales";
import { nothingNow, orUnavailable } from "@/lib/platform/respond";

const headers = {
  "content-type": "application/rss+xml; charset=utf-8",
  "cache-control": "public, max-age=300",
};

type LocaleContext = { readonly params: Promise<{ readonly locale: string }> };

/** The route of an RSS feed in the language of its address; 503 while what it is made of cannot be read. */
export function feedRoute(readFeed: (locale: Locale) => Promise<Feed>) {
  return async (_request: Request, { params }: LocaleContext): Promise<Response> => {
    await connection();
    const asked = (await params).locale;
    const locale = isLocale(asked) ? asked : "id";
    return orUnavailable(
      async () => new Response(rssOf(await readFeed(locale)), { headers }),
      nothingNow,
    );
  };
}
