import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { CatalogueForm, OtherSearches } from "@/components/catalogue/catalogue-form";
import { CopiesTable } from "@/components/catalogue/copies-table";
import { MarcView } from "@/components/catalogue/marc-view";
import { RecordDetails } from "@/components/catalogue/record-details";
import { RecordHead } from "@/components/catalogue/record-head";
import { RecordOrigin } from "@/components/catalogue/record-origin";
import { RecordEditions, RecordSimilar } from "@/components/catalogue/record-related";
import { RecordSide } from "@/components/catalogue/record-side";
import { RecordViews } from "@/components/catalogue/record-views";
import { ShareLinks } from "@/components/content/share-links";
import { JsonLd } from "@/components/layout/json-ld";
import { citationStyleLabels, citationStyles, cite } from "@/lib/catalogue/bibliography/citation";
import { toCoins } from "@/lib/catalogue/bibliography/coins";
import { titleInWords } from "@/lib/catalogue/bibliography/plain-text";
import { toSchemaOrg } from "@/lib/catalogue/bibliography/schema-org";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { recordId } from "@/lib/catalogue/gate";
import { getOrigin } from "@/lib/catalogue/harvest/queries";
import { getRecord } from "@/lib/catalogue/queries";
import { findRelated } from "@/lib/catalogue/related/queries";
import type { RelatedRecords } from "@/lib/catalogue/related/types";
import type { CatalogueRecord } from "@/lib/catalogue/types";
import { localHref } from "@/lib/language/locales";
import { siteOrigin } from "@/lib/platform/site-address";
import { LivePage } from "../../../live-page";
import { Missing } from "../../../missing";
import { absoluteHref, pageMetadata } from "../../../page-metadata";
import { saveWords } from "../save-words";
import { WhereToGet } from "../where-to-get";

/** Rendered whole for each request and kept until something public changes: records are data that staff edit. */
export const instant = false;

type RecordPageProps = {
  params: Promise<{ readonly record: string }>;
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** Read once for the head and the body of a page. */
const liveRecord = cache(async (segment: string): Promise<CatalogueRecord | null> => {
  const id = recordId(segment);
  const found = id === null ? null : await getRecord(id);
  return found?.state === "live" ? found.record : null;
});

const nothingRelated: RelatedRecords = { editions: [], similar: [] };

/** Neighbours are an addition: a record is shown without them when they cannot be had in time. */
async function relatedTo(record: CatalogueRecord): Promise<RelatedRecords> {
  try {
    return await findRelated(record.id, record.bibliography);
  } catch (error) {
    console.error("related records failed:", error instanceof Error ? error.name : "unknown");
    return nothingRelated;
  }
}

export async function generateMetadata({
  params,
  searchParams,
}: RecordPageProps): Promise<Metadata> {
  await connection();
  const [t, record, { tampilan }] = await Promise.all([
    getTranslations("catalogue"),
    params.then((address) => liveRecord(address.record)),
    searchParams,
  ]);
  if (record === null) return {};
  const title = titleInWords(record.bibliography) || t("untitled");
  const { responsibility, imprint } = record.bibliography;
  return pageMetadata({
    path: `/opac/${record.id}`,
    title,
    description: [title, responsibility ?? record.creatorLine, imprint].filter(Boolean).join(". "),
    picture: `opac/${record.id}`,
    unlisted: tampilan !== undefined,
  });
}

export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  await connection();
  const [locale, t, words, record, { tampilan }] = await Promise.all([
    getLocale(),
    getTranslations("catalogue-record"),
    getTranslations("catalogue"),
    params.then((address) => liveRecord(address.record)),
    searchParams,
  ]);
  // The proxy has answered 404 or 410 already; this is for a record withdrawn in between.
  if (record === null) return <Missing />;
  const { bibliography, id, copies } = record;
  const [origin, save, covers, related] = await Promise.all([
    getOrigin(record),
    saveWords(),
    listCovers([id]),
    relatedTo(record),
  ]);
  const cover = covers.get(id);
  const title = titleInWords(bibliography) || words("untitled");
  const address = absoluteHref(locale, `/opac/${id}`);
  const view = tampilan === "marc" ? "marc" : "details";
  const { "@context": _context, ...facts } = toSchemaOrg(
    bibliography,
    absoluteHref("id", `/opac/${id}`),
  );
  return (
    <LivePage
      path={`/opac/${id}`}
      search={view === "marc" ? "?tampilan=marc" : undefined}
      cover={
        <div className="pt-1 pb-5 lg:pb-7">
          <CatalogueForm onCover brief />
          <OtherSearches recordId={id} />
        </div>
      }
    >
      <JsonLd
        data={
          cover ? { ...facts, image: `${siteOrigin()}/api/catalogue/covers/${cover.id}` } : facts
        }
      />
      <span className="Z3988" title={toCoins(bibliography)} hidden />
      <div className="wrap grid gap-8 py-6 pb-12 lg:grid-cols-[minmax(0,1fr)_260px] lg:gap-12 lg:py-9 lg:pb-18">
        <article className="min-w-0">
          <RecordHead
            recordId={id}
            bibliography={bibliography}
            title={title}
            availability={record.availability}
            cover={cover}
            library={origin?.title ?? null}
            save={save}
          />
          <div className="lg:ml-49.5">
            {origin ? <RecordOrigin origin={origin} /> : null}
            <section aria-labelledby="eksemplar" className="mt-8">
              <h2 id="eksemplar" className="mb-1 text-panel font-semibold">
                {t("copies.title")}
              </h2>
              {copies.length === 0 ? (
                <p className="text-ui text-ink-muted">
                  {origin && !bibliography.online
                    ? t("copies.elsewhere", { library: origin.title })
                    : t(bibliography.online ? "copies.online" : "copies.none")}
                </p>
              ) : origin ? (
                <CopiesTable copies={copies} />
              ) : (
                <WhereToGet copies={copies} />
              )}
            </section>
            <RecordViews recordId={id} view={view}>
              {view === "marc" ? (
                <MarcView record={record.record} />
              ) : (
                <RecordDetails bibliography={bibliography} />
              )}
            </RecordViews>
            <RecordEditions editions={related.editions} />
            <RecordSimilar similar={related.similar} />
            <p className="mt-6 hidden text-small break-words print:block">
              {t("address", { address })}
            </p>
          </div>
        </article>
        <RecordSide
          recordId={id}
          title={title}
          citations={citationStyles.map((style) => ({
            name: citationStyleLabels[style],
            pieces: cite(bibliography, style, locale),
          }))}
          askHref={localHref(locale, `/tanya?mulai=1&rekaman=${id}`)}
          share={<ShareLinks url={address} title={title} />}
        />
      </div>
    </LivePage>
  );
}
