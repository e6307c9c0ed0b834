import { PageLink } from "@/components/ui/page-link";
import { Unbroken } from "@/components/ui/unbroken";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

export type NewsLine = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Language of title and summary. */
  readonly lang: Locale;
  readonly isoDate: string;
  readonly date: string;
  readonly unit: string;
  readonly picture: { readonly id: string; readonly alt: string } | null;
};

type NewsListProps = {
  news: readonly NewsLine[];
  locale: Locale;
  level?: "h2" | "h3";
  /** Pictures are shown on the page of all news only. */
  pictures?: boolean;
};

/** News as date and title; a picture only where there is one. */
export function NewsList({ news, locale, level: Heading = "h3", pictures = false }: NewsListProps) {
  return (
    <ul>
      {news.map((line) => (
        <li
          key={line.slug}
          className="grid gap-1 border-t border-line py-4.5 last:border-b md:grid-cols-[210px_1fr] md:gap-x-8 md:py-5.5"
        >
          <p className="text-small text-ink-muted">
            <time dateTime={line.isoDate}>{line.date}</time>
            <span className="block" lang={locale === "id" ? undefined : "id"}>
              {line.unit}
            </span>
          </p>
          <div
            className="flex flex-wrap items-start gap-x-8 gap-y-3"
            lang={line.lang === locale ? undefined : line.lang}
          >
            <div className="min-w-0 flex-[1_1_20rem]">
              <Heading className="text-[1.3125rem] font-semibold">
                <PageLink
                  href={localHref(locale, `/berita/${line.slug}`)}
                  className="no-underline decoration-1 underline-offset-[0.22em] hover:underline"
                >
                  <Unbroken text={line.title} />
                </PageLink>
              </Heading>
              <p className="mt-1 max-w-[62ch] text-ui text-ink-muted">
                <Unbroken text={line.summary} />
              </p>
            </div>
            {pictures && line.picture ? (
              <Picture id={line.picture.id} alt={line.picture.alt} small />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A picture of the library's own, in the widths it is kept in. */
export function Picture({ id, alt, small = false }: { id: string; alt: string; small?: boolean }) {
  const at = (width: number) => `/api/pictures/${id}?w=${width}`;
  return (
    // biome-ignore lint/performance/noImgElement: kept in its widths already; the optimiser would encode it again
    <img
      src={at(small ? 480 : 960)}
      srcSet={[480, 960, 1600].map((width) => `${at(width)} ${width}w`).join(", ")}
      sizes={small ? "240px" : "(min-width: 768px) 720px, 100vw"}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={
        small
          ? "aspect-[3/2] w-60 rounded-label border border-line object-cover"
          : "w-full max-w-180 rounded-label border border-line"
      }
    />
  );
}
