"use client";

import { useEffect, useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import type { LastResults } from "@/lib/catalogue/client/last-results";
import { createLastResults } from "@/lib/catalogue/client/last-results";

/** Of this tab, one for all of its pages. */
export const lastResults = createLastResults(() => window.sessionStorage);

/** Notes the results that are being looked at, for the way back from a record. Shows nothing. */
export function RememberResults({ address, words, records }: LastResults) {
  useEffect(() => lastResults.note({ address, words, records }), [address, words, records]);
  return null;
}

/**
 * *Kembali ke hasil*, on the page of a record that stood in the last results of this tab, whose words stand in the empty
 * search field again; on any other, and without JavaScript, the way to the catalogue in the same place. Both have the
 * same room, so that nothing beside them moves when the page comes alive.
 */
export function BackToResults({
  recordId,
  catalogue,
  label,
  start,
}: {
  recordId: number;
  /** The way to the catalogue, and what it is called. */
  catalogue: string;
  start: string;
  label: string;
}) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const results = lastResults.with(recordId);
    setAddress(results?.address ?? null);
    const field = document.querySelector<HTMLInputElement>("#cari-katalog");
    if (results !== null && field?.value === "") field.value = results.words;
  }, [recordId]);
  const [shown, other] = address === null ? [start, label] : [label, start];
  return (
    <PageLink
      href={address ?? catalogue}
      rel={address === null ? undefined : "nofollow"}
      className="inline-flex min-h-9 items-center gap-2 font-semibold underline decoration-1 underline-offset-[0.22em]"
    >
      <span aria-hidden="true">←</span>
      <span className="grid">
        <span className="col-start-1 row-start-1">{shown}</span>
        <span aria-hidden="true" className="invisible col-start-1 row-start-1">
          {other}
        </span>
      </span>
    </PageLink>
  );
}
