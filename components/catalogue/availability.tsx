import { BookOpen, CircleCheck, Clock, Monitor } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Availability } from "@/lib/catalogue/types";

const icon = { size: 15, strokeWidth: 2, "aria-hidden": true } as const;

/** Whether it can be had now, in words: copies that are there of those the library holds, and whether it is online. */
export function AvailabilityBadges({
  copies: { available, copies },
  online,
}: {
  copies: Availability;
  online: boolean;
}) {
  const t = useTranslations("catalogue.availability");
  return (
    <>
      {copies > 0 && available > 0 ? (
        <Badge tone="positive" icon={<CircleCheck {...icon} />}>
          {t("some", { available, copies })}
        </Badge>
      ) : null}
      {copies > 0 && available === 0 ? (
        <Badge tone="waiting" icon={<Clock {...icon} />}>
          {t("none", { copies })}
        </Badge>
      ) : null}
      {online ? (
        <Badge tone="digital" icon={<Monitor {...icon} />}>
          {t("online")}
        </Badge>
      ) : null}
      {copies === 0 && !online ? <Badge icon={<BookOpen {...icon} />}>{t("unknown")}</Badge> : null}
    </>
  );
}
