import { BookOpen, CircleCheck, CircleHelp, Clock, Library, Monitor } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Availability, AwayCopies } from "@/lib/catalogue/types";

/** Waiting does not bring it back. */
const gone = (status: AwayCopies["status"]) => status === "missing" || status === "lost";

const icon = { size: 15, strokeWidth: 2, "aria-hidden": true } as const;

/**
 * Whether it can be had now, in words: copies that are there of those the library holds, else why each is not (a lost one
 * is not "not yet" there), whether it is online, and which other library's it is.
 */
export function AvailabilityBadges({
  copies: { available, copies },
  away = [],
  online,
  library,
}: {
  copies: Availability;
  away?: readonly AwayCopies[];
  online: boolean;
  /** The other library whose record it is, by name; null for the library's own. */
  library: string | null;
}) {
  const t = useTranslations("catalogue.availability");
  const statuses = useTranslations("catalogue-record.copies.statuses");
  return (
    <>
      {copies > 0 && available > 0 ? (
        <Badge tone="positive" icon={<CircleCheck {...icon} />}>
          {t("some", { available, copies })}
        </Badge>
      ) : null}
      {copies > 0 && available === 0 && away.length === 0 ? (
        <Badge tone="waiting" icon={<Clock {...icon} />}>
          {t("none", { copies })}
        </Badge>
      ) : null}
      {available === 0
        ? away.map(({ status, count }) => (
            <Badge
              key={status}
              tone={gone(status) ? "neutral" : "waiting"}
              icon={gone(status) ? <CircleHelp {...icon} /> : <Clock {...icon} />}
            >
              {t("away", { status: statuses(status), count, copies })}
            </Badge>
          ))
        : null}
      {online ? (
        <Badge tone="digital" icon={<Monitor {...icon} />}>
          {t("online")}
        </Badge>
      ) : null}
      {library === null ? null : (
        <Badge icon={<Library {...icon} />}>{t("elsewhere", { library })}</Badge>
      )}
      {copies === 0 && !online && library === null ? (
        <Badge icon={<BookOpen {...icon} />}>{t("unknown")}</Badge>
      ) : null}
    </>
  );
}
