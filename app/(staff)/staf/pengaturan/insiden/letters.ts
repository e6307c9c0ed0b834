import {
  formatDate,
  formatDateTime,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";
import { libraryNames } from "@/lib/notifications/domain/frame";
import { now } from "@/lib/platform/clock";
import { siteOrigin } from "@/lib/platform/site-address";
import type { LetterLine, LetterTo } from "@/lib/privacy/incidents/domain/letter";
import { letterTo } from "@/lib/privacy/incidents/domain/letter";
import type { Incident } from "@/lib/privacy/incidents/types";

/** The letter of an incident as it stands today, in the words of its reader. */
export function letterOf(incident: Incident, whom: LetterTo): readonly LetterLine[] {
  return letterTo(whom, {
    ...incident,
    happenedAt: incident.happenedAt === null ? "" : formatDateTime(incident.happenedAt, "id"),
    foundAt: formatDateTime(incident.foundAt, "id"),
    day: formatDate(wallClockAt(now(), zoneOffsetMinutes.WIB).date, "id"),
    library: libraryNames.id,
    contactPage: `${siteOrigin()}/kontak`,
  });
}
