import { MessageCircle } from "lucide-react";
import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ContentLink, RichTextView } from "@/components/content/rich-text";
import { ShareLinks } from "@/components/content/share-links";
import { TranslationNote } from "@/components/content/translation-note";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { CoverTitle } from "@/components/layout/cover-title";
import { JsonLd } from "@/components/layout/json-ld";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ContentsList } from "@/components/ui/contents-list";
import { TextLink } from "@/components/ui/text-link";
import { getService, listServices } from "@/lib/content/queries";
import { localHref } from "@/lib/language/locales";
import { needsCard } from "@/lib/membership/card-gate/domain/gate";
import { usesOfService } from "@/lib/membership/card-gate/domain/services";
import { siteOrigin } from "@/lib/platform/site-address";
import { textIn } from "@/lib/publishing/domain/content";
import { LivePage } from "../../../live-page";
import { Missing } from "../../../missing";
import { absoluteHref, pageMetadata } from "../../../page-metadata";
import { foreignLang, translationState } from "../../../translation-state";

/** Rendered whole for each request: services are data that staff edit. */
export const instant = false;

/** Services of the same group shown beside this one. */
const relatedShown = 6;

type ServicePageProps = { params: Promise<{ readonly slug: string }> };

export async function generateMetadata({ params }: ServicePageProps): Promise<Metadata> {
  await connection();
  const { slug } = await params;
  const [locale, service] = await Promise.all([getLocale(), getService(slug)]);
  if (service === null) return { robots: { index: false } };
  const { text } = textIn(service.content, locale);
  return pageMetadata({
    path: `/layanan/${slug}`,
    title: text.title,
    description: text.summary,
    picture: `layanan/${slug}`,
  });
}

export default async function ServicePage({ params }: ServicePageProps) {
  await connection();
  const { slug } = await params;
  const [locale, t, card, services] = await Promise.all([
    getLocale(),
    getTranslations("content"),
    getTranslations("card-gate"),
    listServices(),
  ]);
  const service = services.find((one) => one.slug === slug);
  // The proxy has answered 404 already; this is for a service withdrawn in between.
  if (!service) return <Missing />;
  const { shared } = service.content;
  const { text, lang } = textIn(service.content, locale);
  const foreign = foreignLang(lang, locale);
  const state = translationState(service, locale);
  const related = services.filter(
    (one) => one.slug !== slug && one.content.shared.group === shared.group,
  );
  const uses = usesOfService(slug);
  const needed = uses.filter(needsCard).length;
  const address = absoluteHref(locale, `/layanan/${slug}`);
  return (
    <LivePage
      path={`/layanan/${slug}`}
      cover={
        <>
          <Breadcrumbs
            crumbs={[
              { path: "/layanan", name: t("services.title") },
              { path: `/layanan#${shared.group}`, name: t(`groups.${shared.group}`) },
            ]}
          />
          <CoverTitle
            title={<span lang={foreign}>{text.title}</span>}
            lead={<span lang={foreign}>{text.summary}</span>}
          />
        </>
      }
    >
      <JsonLd
        data={{
          "@type": "Service",
          name: text.title,
          description: text.summary,
          url: address,
          inLanguage: lang,
          provider: { "@id": `${siteOrigin()}/#perpustakaan` },
        }}
      />
      <div className="wrap section-space grid gap-12 lg:grid-cols-[minmax(0,1fr)_360px] lg:items-start lg:gap-18">
        <article className="grid gap-6">
          {state ? <TranslationNote state={state} originalHref={`/layanan/${slug}`} /> : null}
          <div lang={foreign}>
            <RichTextView text={text.body} locale={locale} />
          </div>
          {shared.links.length > 0 ? (
            <section aria-labelledby="tautan">
              <h2 id="tautan" className="mb-2 text-panel font-semibold">
                {t("services.links")}
              </h2>
              <ul className="grid gap-1">
                {shared.links.map(({ href, label }) => (
                  <li key={href} className="py-1">
                    <ContentLink href={href} locale={locale} words={label[locale]}>
                      {label[locale]}
                    </ContentLink>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {shared.source === "" ? null : (
            <p className="text-small text-ink-muted" lang={locale === "id" ? undefined : "id"}>
              {t("source", { source: shared.source })}
            </p>
          )}
          <div className="border-t border-line pt-6">
            <ShareLinks url={address} title={text.title} />
          </div>
        </article>
        <div className="grid gap-8">
          <Card as="section">
            <dl className="mb-5 grid gap-3 text-ui">
              <Fact term={t("services.channel")}>{t(`channels.${shared.channel}`)}</Fact>
              {shared.place === "" ? null : (
                <Fact term={t("services.place")}>
                  <span lang={locale === "id" ? undefined : "id"}>{shared.place}</span>
                </Fact>
              )}
              {uses.length === 0 ? null : (
                <Fact term={card("term")}>
                  {card(
                    needed === 0 ? "notNeeded" : needed < uses.length ? "someNeeded" : "needed",
                  )}
                  <span className="block font-[450]">
                    <TextLink href={localHref(locale, "/keanggotaan#perlu-kartu")}>
                      {card("more")}
                    </TextLink>
                  </span>
                  {uses.includes("e-resources") ? (
                    <span className="block font-[450]">
                      <TextLink href={localHref(locale, "/akun/e-resources")}>
                        {card("use")}
                      </TextLink>
                    </span>
                  ) : null}
                </Fact>
              )}
              <Fact term={t("services.group")}>{t(`groups.${shared.group}`)}</Fact>
            </dl>
            <h2 className="text-h3 font-semibold">{t("services.ask")}</h2>
            <p className="mt-1 mb-4 text-ui text-ink-muted">{t("services.askText")}</p>
            <ButtonLink
              href={localHref(locale, "/tanya?mulai=1")}
              variant="accent"
              block
              icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
            >
              {t("ask")}
            </ButtonLink>
          </Card>
          {related.length > 0 ? (
            <section aria-labelledby="lain">
              <h2 id="lain" className="mb-1 text-panel font-semibold">
                {t("services.related")}
              </h2>
              <ContentsList
                lines={related.slice(0, relatedShown).map((one) => {
                  const other = textIn(one.content, locale);
                  return {
                    key: one.slug,
                    href: localHref(locale, `/layanan/${one.slug}`),
                    name: other.text.title,
                    lang: foreignLang(other.lang, locale),
                  };
                })}
              />
            </section>
          ) : null}
        </div>
      </div>
    </LivePage>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-muted">{term}</dt>
      <dd className="font-[550]">{children}</dd>
    </div>
  );
}
