"use client";

import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { FirstScript } from "@/components/ui/first-script";
import { indonesianZoneOf, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { ownZoneCode } from "./own-zone-code";

const never = () => () => undefined;
const ownZone = () =>
  -new Date().getTimezoneOffset() === zoneOffsetMinutes.WIB
    ? "WIB"
    : (indonesianZoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? "");

/** The same while the page is read, before the table is: the first picture already has the reader's columns. */
const firstScript = `document.currentScript.parentElement.dataset.zone=${ownZoneCode}`;

type ZoneTableProps = {
  /** Of the page's content policy; without one the columns are left out when React has come. */
  readonly nonce?: string | undefined;
  readonly children: ReactNode;
};

/**
 * A table that knows its reader's zone of Indonesia, in `data-zone`: its cells leave the others out on narrow screens.
 * Empty on the server, without scripts and abroad, where all three zones stand.
 */
export function ZoneTable({ nonce, children }: ZoneTableProps) {
  const zone = useSyncExternalStore(never, ownZone, () => "");
  return (
    // The script has been there before React.
    <div data-zone={zone} suppressHydrationWarning className="group/zone">
      <FirstScript nonce={nonce} code={firstScript} />
      <table className="w-full border-collapse text-small leading-snug tabular-nums xs:text-ui">
        {children}
      </table>
    </div>
  );
}
