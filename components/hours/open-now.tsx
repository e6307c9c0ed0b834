"use client";

import type { ReactNode } from "react";
import type { Locale } from "@/lib/hours/domain/format";
import { formatClock, formatDateTime } from "@/lib/hours/domain/format";
import type { ComingStatus, ServiceStatus } from "@/lib/hours/domain/service-time";
import { PatronZone } from "./patron-zone";
import { useCurrentStatuses } from "./use-current-status";

export type OpenNowWords = {
  readonly open: string;
  readonly closed: string;
  readonly chat: string;
  readonly building: string;
  readonly until: string;
  readonly opens: string;
  readonly notScheduled: string;
  readonly promise: string;
  readonly afterHours: string;
};

type OpenNowProps = {
  /** Chat first, then the building (`comingStatuses`). */
  schedules: readonly (readonly ComingStatus[])[];
  /** `{time}` and `{when}` are filled in here, at each change anew. */
  words: OpenNowWords;
  locale: Locale;
  /** The way to a librarian. */
  button: ReactNode;
  /** The way to all hours. */
  allHours: ReactNode;
};

/** *Sekarang buka*: both services, each until or from when. Right at every moment, however old the page is. */
export function OpenNow({ schedules, words, locale, button, allHours }: OpenNowProps) {
  const [chat, building] = useCurrentStatuses(schedules);
  const rows = [
    { name: words.chat, status: chat?.status },
    { name: words.building, status: building?.status },
  ];
  const somethingOpen = rows.some(({ status }) => status?.open);
  return (
    <>
      <h2 id="sekarang" className="mb-3 text-[1.75rem]">
        {somethingOpen ? words.open : words.closed}
      </h2>
      <dl className="mb-5 text-ui tabular-nums">
        {rows.map(({ name, status }) => (
          <div
            key={name}
            className="flex flex-wrap justify-between gap-x-2 border-t border-line py-2.5"
          >
            <dt className="font-[650]">{name}</dt>
            <dd>{status ? <StatusLine status={status} words={words} locale={locale} /> : null}</dd>
          </div>
        ))}
      </dl>
      {button}
      <p className="mt-3 text-small text-ink-muted">
        {chat?.status.open ? words.promise : words.afterHours} {allHours}
      </p>
    </>
  );
}

function StatusLine({
  status: { open, opensAt, closesAt },
  words,
  locale,
}: {
  status: ServiceStatus;
  words: OpenNowWords;
  locale: Locale;
}) {
  const told = closesAt ?? opensAt;
  if (told === null) return open ? words.open : words.notScheduled;
  return (
    <>
      {closesAt
        ? words.until.replace("{time}", formatClock(told, locale))
        : words.opens.replace("{when}", formatDateTime(told, locale))}{" "}
      <span className="block text-small text-ink-muted">
        <PatronZone instant={told.toISOString()} locale={locale} />
      </span>
    </>
  );
}
