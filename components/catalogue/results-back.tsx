"use client";

import { useEffect, useState } from "react";
import { PageLink } from "@/components/ui/page-link";

/**
 * Where this tab's last results are kept: in the tab alone, so that no address of a record says what somebody looked for,
 * and nothing is left when it is closed.
 */
const key = "katalog-hasil";

type Results = {
  /** `/opac?q=…` */
  readonly address: string;
  /** What stood in the one box. */
  readonly words: string;
  readonly records: readonly number[];
};

/** Notes the results that are being looked at, for the way back from a record. Shows nothing. */
export function RememberResults({ address, words, records }: Results) {
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ address, words, records }));
    } catch {
      // Storage is full or forbidden: then the browser's own way back has to do.
    }
  }, [address, words, records]);
  return null;
}

/** What was noted, if this record was among it. */
function resultsWith(recordId: number): Results | null {
  try {
    const noted: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof noted !== "object" || noted === null) return null;
    const { address, words, records } = noted as Partial<Results>;
    if (typeof address !== "string" || !/^\/(?:en\/)?opac\?/u.test(address)) return null;
    if (typeof words !== "string" || !Array.isArray(records)) return null;
    return records.includes(recordId) ? { address, words, records } : null;
  } catch {
    return null;
  }
}

/**
 * *Kembali ke hasil*, on the page of a record that stood in the last results of this tab; their words stand in the empty
 * search field again. Without JavaScript there is none: the browser's own way back leads there too.
 */
export function BackToResults({ recordId, label }: { recordId: number; label: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const results = resultsWith(recordId);
    setAddress(results?.address ?? null);
    const field = document.querySelector<HTMLInputElement>("#cari-katalog");
    if (results !== null && field?.value === "") field.value = results.words;
  }, [recordId]);
  if (address === null) return null;
  return (
    <PageLink
      href={address}
      rel="nofollow"
      className="inline-flex min-h-9 items-center gap-2 font-semibold underline decoration-1 underline-offset-[0.22em]"
    >
      <span aria-hidden="true">←</span>
      {label}
    </PageLink>
  );
}
