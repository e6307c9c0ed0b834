/** One piece of news in a feed; addresses are absolute. */
export type FeedItem = {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Language of title and summary. */
  readonly lang: string;
  readonly unit: string;
  readonly publishedAt: Date;
};

export type Feed = {
  readonly title: string;
  readonly description: string;
  /** The page the feed belongs to, and the feed itself. */
  readonly url: string;
  readonly selfUrl: string;
  readonly lang: string;
  readonly items: readonly FeedItem[];
};

const entities: { readonly [sign: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as XML: signs of markup written out, what XML 1.0 cannot say left out. */
export function xmlText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)
  );
}

/** RSS 2.0, as readers of news expect it. */
export function rssOf(feed: Feed): string {
  const items = feed.items.map(
    (item) => `<item>
<title>${xmlText(item.title)}</title>
<link>${xmlText(item.url)}</link>
<guid isPermaLink="true">${xmlText(item.url)}</guid>
<pubDate>${item.publishedAt.toUTCString()}</pubDate>
<dc:creator>${xmlText(item.unit)}</dc:creator>
<dc:language>${xmlText(item.lang)}</dc:language>
<description>${xmlText(item.summary)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(feed.title)}</title>
<link>${xmlText(feed.url)}</link>
<atom:link href="${xmlText(feed.selfUrl)}" rel="self" type="application/rss+xml"/>
<description>${xmlText(feed.description)}</description>
<language>${xmlText(feed.lang)}</language>
${items.join("\n")}
</channel>
</rss>
`;
}
