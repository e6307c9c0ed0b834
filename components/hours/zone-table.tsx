"use client";

import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { indonesianZoneOf, zonesByName } from "@/lib/hours/domain/format";

const never = () => () => undefined;
const ownZone = () => indonesianZoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? "";

/** The same for the table before it, while the page is read: the first picture already has the reader's columns. */
const firstScript = `document.currentScript.previousElementSibling.dataset.zone=${JSON.stringify(zonesByName)}[Intl.DateTimeFormat().resolvedOptions().timeZone]||""`;

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
  const first = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return (
    <>
      <table
        data-zone={zone}
        // The script has been there before React.
        suppressHydrationWarning
        className="group/zone w-full border-collapse text-small leading-snug tabular-nums xs:text-ui"
      >
        {children}
      </table>
      {first ? (
        <script nonce={nonce} suppressHydrationWarning>
          {firstScript}
        </script>
      ) : null}
    </>
  );
}
