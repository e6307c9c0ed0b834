import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { hoursLeft } from "@/lib/privacy/domain/rights";
import { isCounting } from "@/lib/privacy/incidents/domain/standing";
import type { Incident } from "@/lib/privacy/incidents/types";
import { TimeLeft } from "./time-left";

/** Where an incident stands: the hours that are left, that everybody was told, or that it is closed. */
export function IncidentStanding({ incident, at }: { incident: Incident; at: Date }) {
  if (isCounting(incident)) return <TimeLeft hours={hoursLeft(incident.dueAt, at)} />;
  return (
    <span className="text-small text-ink-muted">
      {incident.closedAt === null ? "Semua sudah diberi tahu" : "Ditutup"}
    </span>
  );
}

/** Every incident as a line that leads to its page. */
export function IncidentList({ incidents, at }: { incidents: readonly Incident[]; at: Date }) {
  if (incidents.length === 0)
    return <p className="text-ui text-ink-muted">Belum ada insiden yang dicatat.</p>;
  return (
    <ul className="max-w-[70ch] border-line border-t">
      {incidents.map((incident) => (
        <li key={incident.id} className="grid gap-1 border-line border-b py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
            <TextLink href={`/staf/pengaturan/insiden/${incident.id}`}>{incident.title}</TextLink>
            <IncidentStanding incident={incident} at={at} />
          </p>
          <p className="text-small text-ink-muted">
            Diketahui {formatDateTime(incident.foundAt, "id")}
          </p>
        </li>
      ))}
    </ul>
  );
}
