import { getLocale, getTranslations } from "next-intl/server";
import { CopiesTable } from "@/components/catalogue/copies-table";
import { LiveBadge } from "@/components/hours/live-badge";
import { TextLink } from "@/components/ui/text-link";
import type { Copy } from "@/lib/catalogue/types";
import { serviceOfPlace } from "@/lib/content/domain/service-of-place";
import { listServices } from "@/lib/content/queries";
import { comingStatuses } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";

/** Changes that a page left open follows by itself: two days of them. */
const changesKnown = 4;

/**
 * Where and when one can get it: whether the building is open, right at every moment however old the page is, and the
 * copies, whose places lead to the services that keep them.
 */
export async function WhereToGet({ copies }: { copies: readonly Copy[] }) {
  const [locale, t, card, building, services] = await Promise.all([
    getLocale(),
    getTranslations("catalogue-record.visit"),
    getTranslations("card-gate"),
    getSchedule("building"),
    listServices(),
  ]);
  const named = services.map(({ slug, content }) => ({ slug, title: content.id.title }));
  return (
    <>
      {/* On paper it would go on saying what was so when it was printed. */}
      <div className="no-print mb-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-small">
        <p className="font-[650]">{t("building")}</p>
        <LiveBadge coming={comingStatuses(building, now(), changesKnown)} locale={locale} />
        <p className="inline-flex min-h-9 items-center">
          <TextLink href={localHref(locale, "/jam-layanan")}>{t("hours")}</TextLink>
        </p>
      </div>
      {copies.some(({ access }) => /dapat dipinjam/i.test(access ?? "")) ? (
        <p className="mb-2 max-w-[62ch] text-small text-ink-muted">
          {card("copies")}{" "}
          <TextLink href={localHref(locale, "/keanggotaan#perlu-kartu")}>{card("more")}</TextLink>
        </p>
      ) : null}
      <CopiesTable
        copies={copies}
        serviceHref={(place) => {
          const service = serviceOfPlace(place, named);
          return service && localHref(locale, `/layanan/${service.slug}`);
        }}
      />
    </>
  );
}
