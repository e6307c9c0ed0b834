import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { hoursLeft } from "@/lib/privacy/domain/rights";
import type { RequestLine } from "@/lib/privacy/types";
import { kindNames, stateNames } from "./sentences";
import { TimeLeft } from "./time-left";

/** Requests as lines that name nobody; each leads to its own page. */
export function RequestList({
  requests,
  at,
  nothing,
}: {
  requests: readonly RequestLine[];
  at: Date;
  nothing: string;
}) {
  if (requests.length === 0) return <p className="text-ui text-ink-muted">{nothing}</p>;
  return (
    <ul className="max-w-[70ch] border-line border-t">
      {requests.map(({ id, kind, state, receivedAt, dueAt, answeredAt }) => (
        <li key={id} className="grid gap-1 border-line border-b py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink href={`/staf/pengaturan/hak-data/${id}`}>{kindNames[kind]}</TextLink>
            {state === "open" ? (
              <TimeLeft hours={hoursLeft(dueAt, at)} />
            ) : (
              <span className="text-small text-ink-muted">{stateNames[state]}</span>
            )}
          </p>
          <p className="text-small text-ink-muted">
            Diterima {formatDateTime(receivedAt, "id")}
            {answeredAt === null
              ? ` · tenggat ${formatDateTime(dueAt, "id")}`
              : ` · dijawab ${formatDateTime(answeredAt, "id")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
