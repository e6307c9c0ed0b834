import { formatDateTime } from "@/lib/hours/domain/format";
import type { ReviewEvent } from "@/lib/membership/review/types";
import { eventNames } from "./review-sentences";

const actorNames: { readonly [kind: string]: string } = {
  applicant: "pendaftar",
  staff: "petugas",
  system: "portal",
};

/** What has happened to an application, the oldest first. */
export function ApplicationHistory({ events }: { events: readonly ReviewEvent[] }) {
  return (
    <ol className="max-w-[76ch] border-line border-b">
      {events.map(({ type, actorKind, actorName, reason, at }) => (
        <li
          key={`${at.toISOString()} ${type}`}
          className="grid gap-0.5 border-line border-t py-2.5"
        >
          <p className="text-ui">
            <b className="font-[650]">{eventNames[type] ?? type}</b> oleh{" "}
            {actorName ?? actorNames[actorKind] ?? actorKind},{" "}
            <time dateTime={at.toISOString()}>{formatDateTime(at, "id")}</time>
          </p>
          {reason ? <p className="whitespace-pre-line text-ui wrap-anywhere">{reason}</p> : null}
        </li>
      ))}
    </ol>
  );
}
