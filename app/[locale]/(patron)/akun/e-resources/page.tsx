import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { ContentLink } from "@/components/content/rich-text";
import { Card, StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { getService } from "@/lib/content/queries";
import { formatShortDate } from "@/lib/hours/domain/format";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { formatCardNumber } from "@/lib/membership/card/domain/card-number";
import { getOwnCard } from "@/lib/membership/card/queries";
import type { GateReason } from "@/lib/membership/card-gate/domain/gate";
import { mayUse } from "@/lib/membership/card-gate/domain/gate";
import { getCardHolder } from "@/lib/membership/card-gate/queries";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.eResources");
  return { title: t("title"), robots: { index: false } };
}

/** *e-Resources* (R087): whether the member's card opens them today, with which number, and the way there. */
export default async function EResourcesPage() {
  await connection();
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, "/akun/e-resources"));
  const [t, holder, card] = await Promise.all([
    getTranslations("account.eResources"),
    getCardHolder(member),
    getOwnCard(member),
  ]);
  const answer = mayUse("e-resources", holder);
  return (
    <AccountPage path="/akun/e-resources" title={t("title")} lead={t("lead")}>
      {answer.allowed ? (
        <Opened number={member.account.memberNumber} validUntil={card?.validUntil ?? null} />
      ) : (
        <Closed why={answer.why} />
      )}
    </AccountPage>
  );
}

type OpenedProps = {
  readonly number: string;
  /** The card's last day; null: for life. */
  readonly validUntil: string | null;
};

/** The addresses are those of the published service: who keeps its page keeps this one. */
async function Opened({ number, validUntil }: OpenedProps) {
  const [locale, t, service] = await Promise.all([
    getLocale(),
    getTranslations("account.eResources"),
    getService("e-resources"),
  ]);
  const links = service?.content.shared.links ?? [];
  return (
    <>
      <Card as="section" labelledBy="kartu-berlaku">
        <h2 id="kartu-berlaku" className="mb-3 text-h3 font-semibold">
          {t("open")}
        </h2>
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <div>
            <dt className="text-small text-ink-muted">{t("number")}</dt>
            <dd className="font-[650] tabular-nums">{formatCardNumber(number)}</dd>
          </div>
          <div>
            <dt className="text-small text-ink-muted">{t("valid")}</dt>
            <dd className="font-[550]">
              {validUntil === null
                ? t("forLife")
                : t("until", { day: formatShortDate(validUntil, locale) })}
            </dd>
          </div>
        </dl>
      </Card>
      <AccountSection
        id="situs"
        title={t("site")}
        text={links.length === 0 ? t("noSite") : t("siteText")}
      >
        {links.length === 0 ? (
          <p>
            <TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>
          </p>
        ) : (
          <ul className="grid gap-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <ContentLink href={href} locale={locale} words={label[locale]}>
                  {label[locale]}
                </ContentLink>
              </li>
            ))}
          </ul>
        )}
      </AccountSection>
      <AccountSection id="bila-ditolak" title={t("trouble")} text={t("troubleText")}>
        <p>
          <TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>
        </p>
      </AccountSection>
    </>
  );
}

/** What is missing, and what to do about it. */
async function Closed({ why }: { readonly why: GateReason }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("account.eResources")]);
  const card = <TextLink href={localHref(locale, "/akun/kartu")}>{t("card")}</TextLink>;
  return (
    <StateCard
      kind="closed"
      title={t(`closed.title.${why}`)}
      actions={
        <>
          {why === "no-card" || why === "card-blocked" ? card : null}
          <TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>
        </>
      }
    >
      {t(`closed.text.${why}`)}
    </StateCard>
  );
}
