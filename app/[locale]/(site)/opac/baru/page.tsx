import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { kindName } from "@/components/catalogue/labels";
import { ResultList } from "@/components/catalogue/result-list";
import { changed, searchHref } from "@/components/catalogue/search-address";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import type { Acquisition, OlderThan } from "@/lib/catalogue/acquisitions/queries";
import { listAcquisitions } from "@/lib/catalogue/acquisitions/queries";
import { kinds } from "@/lib/catalogue/bibliography/domain/kinds";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { listHeldCopies } from "@/lib/catalogue/queries";
import { readSearch } from "@/lib/catalogue/search/schema";
import { formatDate, wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../../live-page";
import { absoluteHref, pageMetadata } from "../../../page-metadata";
import { saveWords } from "../save-words";

/** Rendered whole for each request: what comes in stands in the first answer. */
export const instant = false;

const shown = 20;

type NewPageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** `?sebelum=2026-11-22T03:00:00.000Z&no=12`; null for the newest, and for what says no time. */
function readOlder(asked: Awaited<NewPageProps["searchParams"]>): OlderThan | null {
  const at = new Date([asked.sebelum ?? ""].flat()[0] ?? "");
  const id = Number([asked.no ?? ""].flat()[0]);
  const year = at.getUTCFullYear();
  if (Number.isNaN(at.getTime()) || year < 1900 || year > 9998) return null;
  return { at, id: Number.isInteger(id) && id > 0 && id < 2_147_483_647 ? id : 0 };
}

export async function generateMetadata({ searchParams }: NewPageProps): Promise<Metadata> {
  await connection();
  const t = await getTranslations("catalogue-browse.new");
  const locale = await getLocale();
  const facts = await pageMetadata({
    path: "/opac/baru",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/opac",
    unlisted: readOlder(await searchParams) !== null,
  });
  const feed = { url: absoluteHref(locale, "/opac/baru/rss.xml"), title: t("title") };
  return {
    ...facts,
    alternates: { ...facts.alternates, types: { "application/rss+xml": [feed] } },
  };
}

async function read(older: OlderThan | null) {
  try {
    const found = await listAcquisitions(shown + 1, older);
    const records = found.slice(0, shown);
    const ids = records.map(({ id }) => id);
    const [held, covers] = await Promise.all([listHeldCopies(ids), listCovers(ids)]);
    return { records, held, covers, hasOlder: found.length > shown };
  } catch (error) {
    console.error("new acquisitions failed:", error instanceof Error ? error.name : "unknown");
    return null;
  }
}

/** Records by the day on which they came in, in Jakarta. */
function byDay(records: readonly Acquisition[]): readonly (readonly [string, Acquisition[]])[] {
  const days = new Map<string, Acquisition[]>();
  for (const record of records) {
    const { date } = wallClockAt(record.createdAt, zoneOffsetMinutes.WIB);
    days.set(date, [...(days.get(date) ?? []), record]);
  }
  return [...days];
}

const newest = changed(readSearch({}), { sort: "newest" });

/** *Koleksi baru*: what came into the catalogue last, by day. */
export default async function NewAcquisitionsPage({ searchParams }: NewPageProps) {
  await connection();
  const [locale, t, catalogue, words, asked] = await Promise.all([
    getLocale(),
    getTranslations("catalogue-browse.new"),
    getTranslations("catalogue"),
    saveWords(),
    searchParams,
  ]);
  const older = readOlder(asked);
  const found = await read(older);
  const last = found?.records.at(-1);
  const olderQuery = (at: OlderThan) =>
    `?${new URLSearchParams({ sebelum: at.at.toISOString(), no: String(at.id) })}`;
  return (
    <LivePage
      path="/opac/baru"
      search={older === null ? "" : olderQuery(older)}
      cover={
        <>
          <Breadcrumbs crumbs={[{ path: "/opac", name: catalogue("title") }]} />
          <CoverTitle title={t("title")} lead={t("lead")} />
        </>
      }
    >
      <div className="wrap section-space grid gap-10 lg:grid-cols-[minmax(0,1fr)_260px] lg:gap-12">
        <div className="grid min-w-0 content-start gap-10">
          {found === null ? (
            <StateCard
              kind="error"
              title={catalogue("away.title")}
              actions={
                <ButtonLink href={localHref(locale, "/opac/baru")} variant="outline">
                  {catalogue("away.again")}
                </ButtonLink>
              }
            >
              <p>{catalogue("away.text")}</p>
            </StateCard>
          ) : null}
          {found?.records.length === 0 ? (
            <StateCard
              kind="empty"
              title={older === null ? t("empty") : t("end")}
              actions={
                older === null ? null : (
                  <ButtonLink href={localHref(locale, "/opac/baru")} variant="outline">
                    {t("newest")}
                  </ButtonLink>
                )
              }
            >
              <p>{t("emptyText")}</p>
            </StateCard>
          ) : null}
          {byDay(found?.records ?? []).map(([date, records]) => (
            <section key={date} aria-labelledby={`hari-${date}`}>
              <h2 id={`hari-${date}`} className="mb-2 text-panel font-semibold">
                {t("day", { date: formatDate(date, locale) })}
              </h2>
              <ResultList
                results={records}
                held={found?.held ?? new Map()}
                covers={found?.covers}
                marks={new Set()}
                level="h3"
                save={words}
              />
            </section>
          ))}
          {found?.hasOlder && last ? (
            <p className="no-print flex flex-wrap gap-x-8">
              <PageLink
                href={localHref(
                  locale,
                  `/opac/baru${olderQuery({ at: last.createdAt, id: last.id })}`,
                )}
                rel="next nofollow"
                className="inline-flex min-h-11 items-center text-ui font-semibold text-primary underline decoration-1 underline-offset-[0.22em]"
              >
                {t("older")}
              </PageLink>
            </p>
          ) : null}
        </div>
        <div className="no-print grid content-start gap-8">
          <p className="text-ui">
            <TextLink href={localHref(locale, "/opac/baru/rss.xml")}>{t("feed")}</TextLink>
          </p>
          <nav aria-labelledby="jenis-baru">
            <h2 id="jenis-baru" className="mb-1 text-h3 font-semibold">
              {t("kinds")}
            </h2>
            <ul className="text-ui">
              {kinds.map((kind) => (
                <li key={kind} className="border-b border-line py-2">
                  <TextLink href={searchHref(locale, { ...newest, format: [kind] })} rel="nofollow">
                    {kindName(kind, locale)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </LivePage>
  );
}
