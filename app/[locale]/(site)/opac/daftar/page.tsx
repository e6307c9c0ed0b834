import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { EraseTraces } from "@/components/catalogue/erase-traces";
import { readable } from "@/components/catalogue/labels";
import { ListChanges } from "@/components/catalogue/list-changes";
import { ListFiles } from "@/components/catalogue/list-files";
import { ResultList } from "@/components/catalogue/result-list";
import { ListOwner, OpenSavedList } from "@/components/catalogue/saved-list";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { listPath, readIds } from "@/lib/catalogue/lists/domain/list-ids";
import { listRecords } from "@/lib/catalogue/lists/queries";
import { listHeldCopies } from "@/lib/catalogue/queries";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../../live-page";
import { absoluteHref, pageMetadata } from "../../../page-metadata";
import { saveWords } from "../save-words";

/** Rendered whole for each request: a shared list stands in the first answer, also without JavaScript. */
export const instant = false;

type ListPageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("catalogue-browse.list");
  const facts = await pageMetadata({
    path: "/opac/daftar",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/opac",
  });
  // Somebody's choice, in an address of its own: for whoever was given it.
  return { ...facts, robots: { index: false, follow: false } };
}

async function read(ids: readonly number[]) {
  try {
    const records = await listRecords(ids);
    const found = records.map(({ id }) => id);
    const [held, covers] = await Promise.all([listHeldCopies(found), listCovers(found)]);
    return { records, held, covers };
  } catch (error) {
    console.error("catalogue list failed:", error instanceof Error ? error.name : "unknown");
    return null;
  }
}

/** A list of records: the one this browser keeps, or one that was shared by its address. */
export default async function SavedListPage({ searchParams }: ListPageProps) {
  await connection();
  const [locale, t, layout, catalogue, words, asked] = await Promise.all([
    getLocale(),
    getTranslations("catalogue-browse.list"),
    getTranslations("layout"),
    getTranslations("catalogue"),
    saveWords(),
    searchParams,
  ]);
  const ids = readIds([asked.id ?? ""].flat()[0] ?? "");
  const erased = asked.dihapus !== undefined;
  const found = ids.length === 0 ? null : await read(ids);
  const search = (
    <ButtonLink href={localHref(locale, "/opac")} variant="outline">
      {t("search")}
    </ButtonLink>
  );
  const traces = (
    <div className="max-w-[66ch]">
      <EraseTraces
        locale={locale}
        words={{
          ...{ title: t("traces.title"), text: t("traces.text"), erase: t("traces.erase") },
          ...{ ask: t("traces.ask"), sure: t("traces.sure"), cancel: t("cancel") },
          refused: t("traces.refused"),
        }}
      />
    </div>
  );
  const records = found?.records ?? [];
  const shown = records.map(({ id }) => id);
  return (
    <LivePage
      path="/opac/daftar"
      search={ids.length === 0 ? "" : listPath(ids).slice("/opac/daftar".length)}
      cover={
        <>
          <Breadcrumbs crumbs={[{ path: "/opac", name: catalogue("title") }]} />
          <CoverTitle title={t("title")} lead={t("lead")} />
        </>
      }
    >
      <div className="wrap section-space grid gap-8">
        {ids.length === 0 ? (
          <>
            <OpenSavedList
              locale={locale}
              opening={t("opening")}
              offline={t("offline")}
              empty={
                erased ? (
                  <StateCard kind="empty" title={t("traces.done")} actions={search}>
                    <p>{t("traces.doneText")}</p>
                  </StateCard>
                ) : (
                  <>
                    <StateCard kind="empty" title={t("empty")} actions={search}>
                      <p>{t("emptyText")}</p>
                    </StateCard>
                    {traces}
                  </>
                )
              }
            />
            <noscript>
              <p className="max-w-[66ch] text-ui">{t("needsScript")}</p>
            </noscript>
          </>
        ) : found === null ? (
          <StateCard
            kind="error"
            title={catalogue("away.title")}
            actions={
              <ButtonLink href={localHref(locale, listPath(ids))} variant="outline">
                {catalogue("away.again")}
              </ButtonLink>
            }
          >
            <p>{t("emptyText")}</p>
          </StateCard>
        ) : records.length === 0 ? (
          <StateCard kind="empty" title={t("none")} actions={search}>
            <p>{t("noneText")}</p>
          </StateCard>
        ) : (
          <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_260px] lg:gap-12">
            <section aria-labelledby="isi-daftar" className="min-w-0">
              <h2 id="isi-daftar" className="mb-2 text-panel font-semibold">
                {t("count", { count: records.length })}
              </h2>
              {records.length < ids.length ? (
                <p className="mb-2 text-ui text-ink-muted">
                  {t("gone", { count: ids.length - records.length })}
                </p>
              ) : null}
              <ListOwner
                asked={ids}
                ids={shown}
                locale={locale}
                words={{
                  ...{ own: t("own"), shared: t("shared"), empty: t("clear") },
                  ...{ emptyAsk: t("clearAsk"), emptySure: t("clearSure"), cancel: t("cancel") },
                  ...{ keep: t("keep"), kept: t("kept") },
                  ...{ refused: t("refused"), offline: t("offline") },
                }}
              />
              <div className="mt-4">
                <ResultList
                  results={records}
                  held={found.held}
                  covers={found.covers}
                  marks={new Set()}
                  level="h3"
                  // What is removed is said below, where it stays when the row has gone.
                  save={{ ...words, removed: "" }}
                />
              </div>
            </section>
            <div className="grid content-start gap-8">
              <ListFiles
                ids={shown}
                subject={t("mailSubject", { name: layout("name") })}
                address={absoluteHref(locale, listPath(shown))}
                lines={records.map((record) => ({
                  title: record.title === "" ? catalogue("untitled") : readable(record.title),
                  creatorLine: record.creatorLine,
                  imprint: record.imprint === null ? null : readable(record.imprint),
                  callNumber: record.callNumber,
                  address: absoluteHref(locale, `/opac/${record.id}`),
                }))}
              />
              <p className="no-print text-ui">
                <TextLink href={localHref(locale, "/akun/daftar-simpanan")} rel="nofollow">
                  {t("account")}
                </TextLink>
              </p>
              {traces}
            </div>
          </div>
        )}
      </div>
      <ListChanges
        asked={ids}
        words={{
          ...{ removed: words.removed, saved: words.saved, refused: words.refused },
          undo: t("undo"),
        }}
      />
    </LivePage>
  );
}
