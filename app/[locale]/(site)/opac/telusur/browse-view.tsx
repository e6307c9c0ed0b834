import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { browseHref, browsePath, startQuery } from "@/components/catalogue/browse-address";
import { BrowseHeadings, BrowseRecords } from "@/components/catalogue/browse-lines";
import {
  BrowseLetters,
  BrowsePager,
  BrowseStartForm,
  BrowseWays,
} from "@/components/catalogue/browse-nav";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import {
  browseHeadings,
  browseRecords,
  listLetters,
  recordsMax,
} from "@/lib/catalogue/browse/queries";
import { readBrowse } from "@/lib/catalogue/browse/schema";
import type { BrowsePage, BrowsePlace, BrowseStart, BrowseWay } from "@/lib/catalogue/browse/types";
import { listHeldCopies } from "@/lib/catalogue/queries";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../../live-page";
import { pageMetadata } from "../../../page-metadata";

export type BrowseParameters = Promise<{
  readonly [name: string]: string | string[] | undefined;
}>;

/** A place in a list is no page for search engines: there are as many as lines. */
export async function browseMetadata(
  way: BrowseWay,
  parameters: BrowseParameters,
): Promise<Metadata> {
  const [t, start] = [await getTranslations("catalogue-browse"), readBrowse(await parameters)];
  return pageMetadata({
    path: browsePath(way),
    title: t(`ways.${way}.title`),
    description: t(`ways.${way}.lead`),
    picture: "halaman/opac",
    unlisted: start.at !== "beginning",
  });
}

/** Letters and lines; null while the catalogue cannot be read. */
async function read(way: BrowseWay, start: BrowseStart) {
  try {
    const [entrances, found] = await Promise.all([listLetters(way), readLines(way, start)]);
    return { entrances, ...found };
  } catch (error) {
    console.error("catalogue browse failed:", error instanceof Error ? error.name : "unknown");
    return null;
  }
}

type Lines = {
  readonly page: BrowsePage<{ readonly place: BrowsePlace }>;
  readonly shown: ReactNode;
};

async function readLines(way: BrowseWay, start: BrowseStart): Promise<Lines> {
  if (way === "title" || way === "call-number") {
    const page = await browseRecords(way, start);
    const held = await listHeldCopies(page.lines.map(({ id }) => id));
    return { page, shown: <BrowseRecords way={way} records={page.lines} held={held} /> };
  }
  const page = await browseHeadings(way, start);
  return {
    page,
    shown: <BrowseHeadings way={way} headings={page.lines} recordsMax={recordsMax} />,
  };
}

/** One way through the catalogue: its letters, a place to begin at, the lines from there. */
export async function BrowseView({
  way,
  parameters,
}: {
  way: BrowseWay;
  parameters: BrowseParameters;
}) {
  const [locale, t, catalogue, asked] = await Promise.all([
    getLocale(),
    getTranslations("catalogue-browse"),
    getTranslations("catalogue"),
    parameters,
  ]);
  const start = readBrowse(asked);
  const found = await read(way, start);
  return (
    <LivePage
      path={browsePath(way)}
      search={startQuery(start)}
      cover={
        <>
          <Breadcrumbs
            crumbs={[
              { path: "/opac", name: catalogue("title") },
              { path: "/opac/telusur", name: t("title") },
            ]}
          />
          <CoverTitle title={t(`ways.${way}.title`)} lead={t(`ways.${way}.lead`)} />
        </>
      }
    >
      <div className="wrap section-space grid gap-7">
        <BrowseWays way={way} />
        {found === null ? (
          <StateCard
            kind="error"
            title={catalogue("away.title")}
            actions={
              <ButtonLink href={browseHref(locale, way, start)} variant="outline">
                {catalogue("away.again")}
              </ButtonLink>
            }
          >
            <p>{t("away")}</p>
          </StateCard>
        ) : (
          <>
            <BrowseStartForm way={way} start={start} />
            <BrowseLetters way={way} start={start} entrances={found.entrances} />
            <section aria-labelledby="daftar" className="grid gap-3">
              <h2 id="daftar" className="text-panel font-semibold">
                {start.at === "from" ? t("fromPlace", { place: start.text }) : t("lines")}
              </h2>
              {found.page.lines.length > 0 ? (
                found.shown
              ) : (
                <StateCard
                  kind="empty"
                  level="h3"
                  title={found.page.hasBefore ? t("end.title") : t("empty.title")}
                  actions={
                    <ButtonLink
                      href={
                        found.page.hasBefore ? browseHref(locale, way) : localHref(locale, "/tanya")
                      }
                      variant="outline"
                    >
                      {found.page.hasBefore ? t("end.beginning") : t("empty.ask")}
                    </ButtonLink>
                  }
                >
                  <p>{found.page.hasBefore ? t("end.text") : t("empty.text")}</p>
                </StateCard>
              )}
              <BrowsePager
                way={way}
                first={found.page.lines[0]?.place}
                last={found.page.lines.at(-1)?.place}
                hasBefore={found.page.hasBefore}
                hasAfter={found.page.hasAfter}
              />
            </section>
          </>
        )}
      </div>
    </LivePage>
  );
}
