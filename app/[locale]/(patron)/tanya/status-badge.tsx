import { CircleCheckBig, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { PatronZone } from "@/components/hours/patron-zone";
import { Badge } from "@/components/ui/badge";
import { formatClock } from "@/lib/hours/domain/format";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import type { Locale } from "@/lib/language/locales";

/** *Buka sampai 15.30 WIB* or *Tutup*: the schedule alone, whether or not somebody is on duty. */
export function StatusBadge({ status, locale }: { status: ServiceStatus; locale: Locale }) {
  const t = useTranslations("tanya.start");
  if (!status.open) {
    return (
      <Badge tone="waiting" icon={<Clock size={16} strokeWidth={2} aria-hidden="true" />}>
        {t("closed")}
      </Badge>
    );
  }
  return (
    <>
      <Badge tone="positive" icon={<CircleCheckBig size={16} strokeWidth={2} aria-hidden="true" />}>
        {status.closesAt
          ? t("openUntil", { time: formatClock(status.closesAt, locale) })
          : t("open")}
      </Badge>{" "}
      {status.closesAt ? (
        <span className="text-small">
          <PatronZone instant={status.closesAt.toISOString()} locale={locale} />
        </span>
      ) : null}
    </>
  );
}
