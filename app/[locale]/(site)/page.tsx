import { MessageCircle } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { PatronZone } from "@/components/hours/patron-zone";
import { CoverDisplay } from "@/components/layout/cover-title";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import {
  formatClock,
  formatDate,
  formatDateTime,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { LivePage } from "../live-page";

/** Rendered whole for each request: what is open now must stand in the first answer, also without JavaScript. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return { title: { absolute: t("name") }, description: t("description") };
}

export default async function HomePage() {
  await connection();
  const t = await getTranslations("home");
  return (
    <LivePage
      path="/"
      motif
      cover={
        <div className="grid gap-8 pt-2 pb-9 lg:grid-cols-[minmax(0,1fr)_380px] lg:items-center lg:gap-18 lg:pt-11 lg:pb-20">
          <CoverDisplay title={t("title")} lead={t("lead")} />
          <OpenNow />
        </div>
      }
    >
      <HowToAsk />
      <Services />
    </LivePage>
  );
}

/** What is open now, of both services, and the way to a librarian: the first thing on a phone after the title. */
async function OpenNow() {
  const [locale, t, chat, building] = await Promise.all([
    getLocale(),
    getTranslations("home.now"),
    getSchedule("chat"),
    getSchedule("building"),
  ]);
  const at = now();
  const status = statusAt(chat, at);
  const { date } = wallClockAt(at, zoneOffsetMinutes.WIB);
  const rows = [
    { key: "chat", name: t("chat"), status },
    { key: "building", name: t("building"), status: statusAt(building, at) },
  ];
  return (
    <section
      aria-labelledby="sekarang"
      className="on-paper rounded-card border border-line bg-surface p-5 text-ink md:p-7"
    >
      <p className="text-small text-ink-muted">{formatDate(date, locale)}</p>
      <h2 id="sekarang" className="mb-3 text-[1.75rem]">
        {status.open ? t("open") : t("closed")}
      </h2>
      <dl className="mb-5 text-ui tabular-nums">
        {rows.map((row) => (
          <div
            key={row.key}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2.5"
          >
            <dt className="font-[650]">{row.name}</dt>
            <dd>
              {statusText(row.status, locale, t)}
              {row.status.opensAt ? (
                <>
                  {" "}
                  <PatronZone instant={row.status.opensAt.toISOString()} locale={locale} />
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <ButtonLink
        href={localHref(locale, "/tanya?mulai=1")}
        variant="accent"
        block
        icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
      >
        {t("start")}
      </ButtonLink>
      <p className="mt-3 text-small text-ink-muted">
        {status.open ? t("promise") : t("afterHours")}{" "}
        <TextLink href={localHref(locale, "/jam-layanan")} nowrap>
          {t("allHours")}
        </TextLink>
      </p>
    </section>
  );
}

type NowWords = Awaited<ReturnType<typeof getTranslations<"home.now">>>;

function statusText(status: ServiceStatus, locale: Locale, t: NowWords): string {
  if (status.closesAt) return t("until", { time: formatClock(status.closesAt, locale) });
  if (status.opensAt) return t("opens", { when: formatDateTime(status.opensAt, locale) });
  return status.open ? t("open") : t("notScheduled");
}

/** Three steps as numbered lines, not as three equal cards. */
async function HowToAsk() {
  const t = await getTranslations("home.how");
  const steps = [
    { key: "write", title: t("write"), text: t("writeText") },
    { key: "answer", title: t("answer"), text: t("answerText") },
    { key: "return", title: t("return"), text: t("returnText") },
  ];
  return (
    <section
      aria-labelledby="cara"
      className="wrap section-space grid gap-8 lg:grid-cols-[1fr_1.6fr] lg:gap-18"
    >
      <div>
        <h2 id="cara">{t("title")}</h2>
        <p className="mt-2.5 max-w-[46ch] text-ink-muted">{t("lead")}</p>
      </div>
      <ol>
        {steps.map((step, place) => (
          <li
            key={step.key}
            className="grid grid-cols-[2.5rem_1fr] items-baseline border-t border-line py-4 last:border-b"
          >
            <span aria-hidden="true" className="font-serif text-[1.5rem] text-primary tabular-nums">
              {place + 1}
            </span>
            <div>
              <h3>{step.title}</h3>
              <p className="mt-1 text-ui text-ink-muted">{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only services that exist here today; later issues add theirs. */
async function Services() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("home.services")]);
  const groups = [
    {
      key: "reference",
      title: t("reference"),
      entries: [{ path: "/tanya", name: t("referenceTanya"), text: t("referenceTanyaText") }],
    },
    {
      key: "visit",
      title: t("visit"),
      entries: [{ path: "/jam-layanan", name: t("visitHours"), text: t("visitHoursText") }],
    },
  ];
  return (
    <div className="bg-sunken">
      <section aria-labelledby="layanan" className="wrap section-space">
        <h2 id="layanan" className="mb-6">
          {t("title")}
        </h2>
        <div className="grid gap-8 md:grid-cols-2 lg:gap-12">
          {groups.map((group) => (
            <div key={group.key}>
              <h3 className="border-b-[1.5px] border-control pb-2">{group.title}</h3>
              <ul>
                {group.entries.map((entry) => (
                  <li key={entry.path} className="border-b border-line">
                    <Link
                      href={localHref(locale, entry.path)}
                      className="group block py-3 no-underline"
                    >
                      <span className="font-[550] underline-offset-4 group-hover:underline">
                        {entry.name}
                      </span>
                      <span className="block text-ui text-ink-muted">{entry.text}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
