import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CardFace } from "@/components/membership/card/card-face";
import { KeepCard } from "@/components/membership/card/keep-card";
import { ReportCard } from "@/components/membership/card/report-card";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime, formatShortDate } from "@/lib/hours/domain/format";
import { gateMemberPage } from "@/lib/identity/queries";
import type { MemberPatron } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import type { ReportState } from "@/lib/membership/card/actions";
import { formatCardNumber } from "@/lib/membership/card/domain/card-number";
import type { CardStanding } from "@/lib/membership/card/domain/standing";
import { drawCode128, drawQr } from "@/lib/membership/card/drawing";
import { issueOwnFirstCard } from "@/lib/membership/card/mutations";
import { getOwnCard } from "@/lib/membership/card/queries";
import type { OwnCard } from "@/lib/membership/card/types";
import { readCardPortrait } from "@/lib/membership/portraits/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("membership-card");
  return { title: t("title"), robots: { index: false } };
}

const unusableId = "kartu-tidak-berlaku";

/** A picture as an address that needs no fetch, so that a kept page holds it and it goes with that page. */
const addressOf = (kind: "svg+xml" | "webp", picture: Buffer): string =>
  `data:image/${kind};base64,${picture.toString("base64")}`;
const drawn = (svg: string): string => addressOf("svg+xml", Buffer.from(svg));

/** The member's own card: to be shown, kept, printed, and blocked when it is lost. */
export default async function CardPage() {
  await connection();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("membership-card")]);
  const member = await gateMemberPage(localHref(locale, "/akun/kartu"));
  const card = await ownCard(member);
  return (
    <AccountPage
      path="/akun/kartu"
      title={t("title")}
      menuBelow
      // Without a valid card there is no code to show.
      {...(card.standing === "valid" ? { lead: t("lead") } : {})}
    >
      {/* By this mark public/kartu-luring.js knows the page from that of a fault; a blocked card replaces a kept one. */}
      <div data-member-card="" className="contents">
        {card.standing === "valid" ? (
          <ValidCard card={card} portrait={await readCardPortrait(member, "webp")} />
        ) : (
          <UnusableCard card={card} standing={card.standing} />
        )}
      </div>
    </AccountPage>
  );
}

async function ownCard(member: MemberPatron): Promise<OwnCard> {
  const known = await getOwnCard(member);
  if (known) return known;
  await issueOwnFirstCard(member);
  const issued = await getOwnCard(member);
  if (!issued) throw new Error("a member without a card was given none");
  return issued;
}

async function ValidCard({ card, portrait }: { card: OwnCard; portrait: Buffer | null }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("membership-card")]);
  const { cardNumber, validUntil } = card;
  const number = formatCardNumber(cardNumber);
  return (
    <>
      <div className="grid gap-3">
        <CardFace
          label={t("face")}
          library={t("library")}
          name={card.name}
          portrait={
            portrait && {
              src: addressOf("webp", portrait),
              alt: t("portrait", { name: card.name }),
            }
          }
          number={{ label: t("number"), value: formatCardNumber(card.memberNumber) }}
          validity={
            validUntil === null
              ? t("forLife")
              : t("until", { day: formatShortDate(validUntil, locale) })
          }
          cardNumber={number}
          bars={{ src: drawn(drawCode128(cardNumber)), alt: t("bars", { number }) }}
          qr={{ src: drawn(drawQr(cardNumber)), alt: t("qr", { number }) }}
        />
        <p className="max-w-108 text-small text-ink-muted">
          {t("brightness")} {t("shownAt", { time: formatDateTime(now(), locale) })}
        </p>
      </div>
      <Keeping />
      <AccountSection id="cetak" title={t("print.title")} text={t("print.text")}>
        <p>
          <TextLink href={`/api/membership/card${locale === "en" ? "?bahasa=en" : ""}`}>
            {t("print.link")}
          </TextLink>
        </p>
      </AccountSection>
      <Reporting issue={card.issue} />
    </>
  );
}

/** The card without a network. */
async function Keeping() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("membership-card.offline")]);
  const words = {
    ...{ title: t("title"), kept: t("kept"), offer: t("offer"), keep: t("keep") },
    ...{ forget: t("forget"), failed: t("failed") },
  };
  return <KeepCard pathname={localHref(locale, "/akun/kartu")} words={words} />;
}

/** The card that is lost. */
async function Reporting({ issue }: { issue: number }) {
  const t = await getTranslations("membership-card.report");
  const words = {
    ...{ open: t("open"), reason: t("reason"), choose: t("choose"), lost: t("lost") },
    ...{ stolen: t("stolen"), damaged: t("damaged"), button: t("button"), busy: t("busy") },
    ...{ missing: t("missing"), refused: t("refused") },
  };
  return (
    <AccountSection id="lapor" title={t("title")} text={t("text")}>
      <ReportCard
        issue={issue}
        blockedId={unusableId}
        words={words}
        answered={await keptAnswer<ReportState>("report-card")}
      />
    </AccountSection>
  );
}

type Unusable = { card: OwnCard; standing: Exclude<CardStanding, "valid"> };

/** Why the card opens nothing, and what can be done: no code is shown that a scanner would refuse. */
async function UnusableCard({ card, standing }: Unusable) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("membership-card.standing")]);
  const time = card.blockedAt ? formatDateTime(card.blockedAt, locale) : "";
  return (
    <StateCard
      kind="closed"
      titleId={unusableId}
      title={t(`title.${standing}`)}
      actions={<TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>}
    >
      {standing === "card-blocked" ? t("blockedAt", { time }) : t(`text.${standing}`)}
    </StateCard>
  );
}
