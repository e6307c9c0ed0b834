import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/hours/domain/format";
import { formatClock, formatDateTime } from "@/lib/hours/domain/format";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { hoursSentences } from "./hours-sentences";

type OpenBadgeProps = {
  status: ServiceStatus;
  locale: Locale;
  /** *Tutup* alone, where the next opening is said beside it. */
  brief?: boolean;
};

/** *Buka sampai 15.30 WIB*, or *Tutup, buka lagi Senin, 23 November 2026 pukul 09.00 WIB*. */
export function OpenBadge({ status, locale, brief = false }: OpenBadgeProps) {
  const words = hoursSentences[locale];
  if (status.open) {
    return (
      <Badge tone="positive" icon={<Icon name="circle-check" size={16} />}>
        {status.closesAt === null
          ? words.openAlways
          : `${words.openUntil} ${formatClock(status.closesAt, locale)}`}
      </Badge>
    );
  }
  return (
    <Badge tone="waiting" icon={<Icon name="clock" size={16} />}>
      {brief || status.opensAt === null
        ? words.closedNow
        : `${words.closedUntil} ${formatDateTime(status.opensAt, locale)}`}
    </Badge>
  );
}
