import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { Prose, ProseList, ProseSection } from "@/components/layout/prose";
import { TextLink } from "@/components/ui/text-link";
import { listMarc } from "@/lib/catalogue/queries";
import { localHref } from "@/lib/language/locales";
import { adminEmail, siteOrigin } from "@/lib/platform/site-address";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { examplesOf } from "./examples";

/** Rendered for its frame, and for an example that is in the catalogue. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("developers");
  return pageMetadata({
    path: "/pengembang",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/opac",
  });
}

function Examples({ addresses }: { addresses: readonly string[] }) {
  return (
    <ul className="grid gap-1 text-ui">
      {addresses.map((address) => (
        <li key={address} className="wrap-anywhere">
          <TextLink href={address} rel="nofollow">
            <code className="font-normal">GET {address}</code>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** What other programs can ask of the catalogue, with examples that work: JSON, SRU, OAI-PMH, sitemaps, Zotero. */
export default async function DevelopersPage() {
  await connection();
  const [locale, t, records] = await Promise.all([
    getLocale(),
    getTranslations("developers"),
    listMarc(0, 1),
  ]);
  const examples = examplesOf(records[0]?.id ?? null);
  return (
    <LivePage path="/pengembang" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <Prose>
        <ProseSection title={t("rules.title")}>
          <ProseList
            items={[
              { key: "free", text: t("rules.free") },
              { key: "polite", text: t("rules.polite") },
              { key: "permanent", text: t("rules.permanent") },
              { key: "harvested", text: t("rules.harvested") },
            ]}
          />
        </ProseSection>
        <ProseSection title={t("json.title")}>
          <p>
            {t.rich("json.text", {
              document: (words) => <TextLink href="/api/openapi.json">{words}</TextLink>,
            })}
          </p>
          <Examples addresses={examples.json} />
        </ProseSection>
        <ProseSection title={t("sru.title")}>
          <p>{t("sru.text")}</p>
          <Examples addresses={examples.sru} />
        </ProseSection>
        <ProseSection title={t("oai.title")}>
          <p>{t("oai.text", { base: `${siteOrigin()}/api/oai` })}</p>
          <Examples addresses={examples.oai} />
        </ProseSection>
        <ProseSection title={t("pages.title")}>
          <p>{t("pages.text")}</p>
          <Examples addresses={examples.sitemaps} />
        </ProseSection>
        <ProseSection title={t("tell.title")}>
          <p className="wrap-anywhere">
            {t.rich("tell.text", {
              address: adminEmail(),
              mail: (words) => <TextLink href={`mailto:${adminEmail()}`}>{words}</TextLink>,
              ask: (words) => <TextLink href={localHref(locale, "/tanya")}>{words}</TextLink>,
            })}
          </p>
        </ProseSection>
      </Prose>
    </LivePage>
  );
}
