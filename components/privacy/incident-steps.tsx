import { formatDateTime } from "@/lib/hours/domain/format";
import type { IncidentStep } from "@/lib/privacy/incidents/types";
import { stepNames } from "./incident-sentences";

/** What was done about an incident, in its order. */
export function IncidentSteps({ steps }: { steps: readonly IncidentStep[] }) {
  return (
    <ol className="max-w-[70ch] border-line border-t">
      {steps.map(({ at, type, note, by }) => (
        <li
          key={`${at.toISOString()} ${type}`}
          className="grid gap-1 border-line border-b py-3 text-ui"
        >
          <p>
            <strong>{stepNames[type]}</strong>{" "}
            <span className="text-small text-ink-muted">
              {formatDateTime(at, "id")}
              {by === null ? "" : ` · ${by}`}
            </span>
          </p>
          {note === null ? null : <p className="wrap-anywhere whitespace-pre-line">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
