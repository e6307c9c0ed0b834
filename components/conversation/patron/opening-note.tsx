"use client";

import { useTranslations } from "next-intl";
import { StateCard } from "@/components/ui/card";
import { formatDateTime } from "@/lib/hours/domain/format";
import { useOwnTime } from "./own-zone";
import type { ServiceNow } from "./service-now";

type OpeningNoteProps = { readonly service: ServiceNow; readonly locale: "id" | "en" };

/** Closed: when the service opens next, in WIB and on the patron's own clock. Open without anybody: that it is so. */
export function OpeningNote({ service, locale }: OpeningNoteProps) {
  const t = useTranslations("conversation.form");
  const opening = useOpeningSentence(service, locale);
  if (service.open && service.staffed) return null;
  return (
    <StateCard
      kind="closed"
      level="h3"
      title={service.open ? t("unstaffedTitle") : t("closedTitle")}
    >
      <p>{service.open ? t("unstaffed") : opening}</p>
    </StateCard>
  );
}

/** `Obrolan buka lagi Senin, 23 November 2026 pukul 09.00 WIB (pukul 11.00 WIT di tempat Anda).` */
export function useOpeningSentence(service: ServiceNow, locale: "id" | "en"): string {
  const t = useTranslations("conversation.form");
  const there = useOwnTime(service.opensAt, locale);
  if (service.opensAt === null) return t("opensUnknown");
  const when = formatDateTime(new Date(service.opensAt), locale);
  return there === null ? t("opens", { when }) : t("opensThere", { when, there });
}
