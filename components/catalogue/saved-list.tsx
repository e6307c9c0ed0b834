"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { listPath, sameRecords } from "@/lib/catalogue/lists/domain/list-ids";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { removeSaved, savedList, useSavedIds } from "./save-to-list";

/** The bare address: leads on to the list that this browser keeps; `empty` where it keeps none. */
export function OpenSavedList({
  locale,
  opening,
  empty,
}: {
  locale: Locale;
  opening: string;
  empty: ReactNode;
}) {
  const ids = useSavedIds();
  const router = useRouter();
  const address = ids === null || ids.length === 0 ? null : localHref(locale, listPath(ids));
  useEffect(() => {
    if (address !== null) router.replace(address);
  }, [address, router]);
  if (ids !== null && ids.length === 0) return empty;
  return (
    <p role="status" className="text-ui text-ink-muted noscript:hidden">
      {opening}
    </p>
  );
}

type ListOwnerProps = {
  /** The records of the address, and those of them that are still in the catalogue. */
  asked: readonly number[];
  ids: readonly number[];
  locale: Locale;
  words: {
    readonly own: string;
    readonly shared: string;
    readonly empty: string;
    readonly emptyAsk: string;
    readonly emptySure: string;
    readonly cancel: string;
    readonly keep: string;
    readonly kept: string;
    readonly refused: string;
  };
};

/**
 * Whose list this is. The browser's own follows what is saved and removed, and its address with it; one that somebody else
 * has sent can be saved as a whole.
 */
export function ListOwner({ asked, ids, locale, words }: ListOwnerProps) {
  const saved = useSavedIds();
  const router = useRouter();
  const questionId = useId();
  const buttons = useRef<HTMLSpanElement>(null);
  const sure = useRef(false);
  const [state, setState] = useState<"idle" | "sure" | "kept" | "refused">("idle");
  // Addresses of this browser's list, also those on their way: records are removed faster than pages come.
  const own = useRef(new Set<string>());
  const same = saved !== null && sameRecords(asked, saved);
  useEffect(() => {
    if (saved === null) return;
    const address = listPath(asked);
    if (same) own.current.add(address);
    else if (own.current.has(address)) {
      own.current.add(listPath(saved));
      router.replace(localHref(locale, listPath(saved)), { scroll: false });
    }
  }, [saved, same, asked, locale, router]);
  useEffect(() => {
    // The button that was pressed is gone; the first of those in its place takes over.
    const wasSure = sure.current;
    sure.current = state === "sure";
    if (wasSure !== sure.current) buttons.current?.querySelector("button")?.focus();
  }, [state]);
  // Room for what comes, so that the list below does not move.
  if (saved === null) return <div className="min-h-11 noscript:hidden" />;
  if (same)
    return (
      <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 text-ui text-ink-muted">
        <p id={questionId}>{state === "sure" ? words.emptyAsk : words.own}</p>
        {/* *Batal* stands where the first press was, so that a second one by mistake empties nothing. */}
        <span ref={buttons} className="inline-flex flex-wrap gap-2">
          {state === "sure" ? (
            <>
              <Button
                key="cancel"
                compact
                variant="outline"
                aria-describedby={questionId}
                onClick={() => setState("idle")}
              >
                {words.cancel}
              </Button>
              <Button key="sure" compact variant="danger" onClick={() => removeSaved(saved)}>
                {words.emptySure}
              </Button>
            </>
          ) : (
            <Button key="empty" compact variant="outline" onClick={() => setState("sure")}>
              {words.empty}
            </Button>
          )}
        </span>
      </div>
    );
  return (
    <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 text-ui text-ink-muted">
      <p>{words.shared}</p>
      <Button
        compact
        variant="outline"
        onClick={() => setState(savedList.add(ids, new Date()) ? "kept" : "refused")}
      >
        {words.keep}
      </Button>
      <span role="status" className={state === "refused" ? "text-danger" : undefined}>
        {state === "kept" ? words.kept : state === "refused" ? words.refused : ""}
      </span>
    </div>
  );
}
