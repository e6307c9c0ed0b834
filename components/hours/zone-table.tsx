"use client";

import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { indonesianZoneOf } from "@/lib/hours/domain/format";

const never = () => () => undefined;
const ownZone = () => indonesianZoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? "";

/**
 * A table that knows its reader's zone of Indonesia, in `data-zone`: its cells leave the others out on narrow screens.
 * Empty on the server, without scripts and abroad, where all three zones stand.
 */
export function ZoneTable({ children }: { readonly children: ReactNode }) {
  const zone = useSyncExternalStore(never, ownZone, () => "");
  return (
    <table
      data-zone={zone}
      className="group/zone w-full border-collapse text-small leading-snug tabular-nums xs:text-ui"
    >
      {children}
    </table>
  );
}
