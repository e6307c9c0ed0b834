import { Check, CornerUpRight, MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HoursTable } from "@/components/hours/hours-table";
import { LiveBadge } from "@/components/hours/live-badge";
import { PatronZone } from "@/components/hours/patron-zone";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { Schedule } from "@/lib/hours/domain/schedule";
import type { ComingStatus, ServiceStatus } from "@/lib/hours/domain/service-time";
import { comingStatuses } from "@/lib/hours/domain/service-time";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

type TanyaLandingProps = {
  schedule: Schedule;
  status: ServiceStatus;
  /** How many librarians are on duty now. */
  onDuty: number;
  at: Date;
  locale: Locale;
  /** Of the page's content policy. */
  nonce: string | undefined;
  /** What must be said before the way to a new conversation. */
  notice: ReactNode;
  /** The patron's own conversations, below the start box. */
  own: ReactNode;
  /** Four questions of the FAQ, beside the hours. */
  questions: ReactNode;
  /** What staff write about the service: its history, its law. */
  background: ReactNode;
};

/** What the service is, for someone who has not yet asked: start box, scope, hours, footnotes (R001, R107). */
export function TanyaLanding({
  schedule,
  status,
  onDuty,
  at,
  locale,
  nonce,
  notice,
  own,
  questions,
  background,
}: TanyaLandingProps) {
  const t = useTranslations("tanya");
  return (
    <>
      <div className="wrap grid gap-10 pt-12 pb-14 md:pt-20 lg:grid-cols-[minmax(0,1fr)_400px] lg:items-start lg:gap-18">
        <div className="grid gap-6 lg:col-start-2 lg:row-start-1">
          {notice}
          <StartBox
            coming={comingStatuses(schedule, at, changesKnown)}
            status={status}
            onDuty={onDuty}
            locale={locale}
          />
          {own}
        </div>
        <div className="lg:col-start-1 lg:row-start-1">
          <Scope />
        </div>
      </div>
      <div className="bg-sunken">
        <div className="wrap section-space grid gap-10 lg:grid-cols-[minmax(0,1fr)_400px] lg:gap-18">
          <section aria-labelledby="jam-obrolan">
            <h2 id="jam-obrolan" className="mb-4">
              {t("hours")}
            </h2>
            <HoursTable schedule={schedule} at={at} locale={locale} nonce={nonce} />
            <p className="mt-5 max-w-[58ch] text-ui text-ink-muted">
              {t("outside.text")}{" "}
              <TextLink href={localHref(locale, "/jam-layanan")}>{t("outside.building")}</TextLink>
            </p>
          </section>
          {questions}
        </div>
      </div>
      {background}
    </>
  );
}

/** Changes of open and closed that a page knows: it may stay open over a week and its holidays. */
const changesKnown = 16;

function StartBox({
  coming,
  status,
  onDuty,
  locale,
}: {
  coming: readonly ComingStatus[];
  status: ServiceStatus;
  onDuty: number;
  locale: Locale;
}) {
  const t = useTranslations("tanya.start");
  return (
    <section
      aria-labelledby="mulai"
      className="on-paper rounded-card border border-line bg-surface p-5 md:p-8"
    >
      <div className="mb-4">
        <LiveBadge coming={coming} locale={locale} brief />
      </div>
      <h2 id="mulai" className="mb-2">
        {t("title")}
      </h2>
      {status.opensAt ? (
        <p className="mb-2 text-ui">
          {t("opens", { when: formatDateTime(status.opensAt, locale) })}{" "}
          <span className="block">
            <PatronZone instant={status.opensAt.toISOString()} locale={locale} />
          </span>
        </p>
      ) : null}
      <p className="mb-5 text-ui text-ink-muted">
        {t(status.open && onDuty > 0 ? "promise" : "promiseOnDuty")} {t("noApp")}
      </p>
      <ButtonLink
        href={localHref(locale, "/tanya?mulai=1")}
        variant="accent"
        block
        icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
      >
        {t("button")}
      </ButtonLink>
      <p className="mt-4 text-small text-ink-muted">
        {status.open ? (
          <>{onDuty > 0 ? t("onDuty", { count: onDuty }) : t("nobodyOnDuty")} </>
        ) : null}
        {t("afterHours")}
      </p>
    </section>
  );
}

function Scope() {
  const t = useTranslations("tanya.ask");
  return (
    <section aria-labelledby="ditanyakan">
      <h2 id="ditanyakan">{t("title")}</h2>
      <p className="mt-2.5 mb-6 max-w-[58ch] text-ink-muted">{t("lead")}</p>
      <div className="grid gap-8 md:grid-cols-2 md:gap-14">
        <ScopeList
          title={t("help")}
          icon={
            <Check size={20} strokeWidth={2} aria-hidden="true" className="mt-0.5 text-primary" />
          }
          items={[
            { key: "literature", text: t("literature") },
            { key: "searching", text: t("searching") },
            { key: "building", text: t("building") },
            {
              key: "membership",
              text: t.rich("membership", {
                keep: (words) => <span className="nowrap">{words}</span>,
              }),
            },
            { key: "complaints", text: t("complaints") },
          ]}
        />
        <ScopeList
          title={t("pass")}
          icon={
            <CornerUpRight
              size={20}
              strokeWidth={2}
              aria-hidden="true"
              className="mt-0.5 text-accent-strong"
            />
          }
          items={[
            { key: "isbn", text: t("isbn") },
            { key: "npp", text: t("npp") },
            { key: "training", text: t("training") },
            { key: "accreditation", text: t("accreditation") },
          ]}
        />
      </div>
    </section>
  );
}

function ScopeList({
  title,
  icon,
  items,
}: {
  title: string;
  icon: ReactNode;
  items: readonly { key: string; text: ReactNode }[];
}) {
  return (
    <div>
      <h3 className="mb-2.5">{title}</h3>
      <ul>
        {items.map((item) => (
          <li
            key={item.key}
            className="grid grid-cols-[22px_1fr] gap-3 border-t border-line py-2.5 text-ui"
          >
            {icon}
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
