"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { listPath, sameRecords } from "@/lib/catalogue/lists/domain/list-ids";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { ConfirmedButton } from "./confirmed-button";
import { removeSaved, savedList, useSavedIds } from "./save-to-list";
import { useOnline } from "./use-online";

/**
 * The bare address: leads on to the list that this browser keeps; `empty` where it keeps none. Without a network it waits:
 * an address that cannot be had would take the page away.
 */
export function OpenSavedList({
  locale,
  opening,
  offline,
  empty,
}: {
  locale: Locale;
  opening: string;
  offline: string;
  empty: ReactNode;
}) {
  const ids = useSavedIds();
  const online = useOnline();
  const router = useRouter();
  const address = ids === null || ids.length === 0 ? null : localHref(locale, listPath(ids));
  useEffect(() => {
    if (online && address !== null) router.replace(address);
  }, [online, address, router]);
  if (ids !== null && ids.length === 0) return empty;
  return (
    <p role="status" className="text-ui text-ink-muted noscript:hidden">
      {online ? opening : offline}
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
    readonly offline: string;
  };
};

/**
 * Whose list this is. The browser's own follows what is saved and removed, and its address with it, as soon as there is a
 * network; one that somebody else has sent can be saved as a whole.
 */
export function ListOwner({ asked, ids, locale, words }: ListOwnerProps) {
  const saved = useSavedIds();
  const online = useOnline();
  const router = useRouter();
  const [state, setState] = useState<"idle" | "kept" | "refused">("idle");
  // Addresses of this browser's list, also those on their way: records are removed faster than pages come.
  const own = useRef(new Set<string>());
  const same = saved !== null && sameRecords(asked, saved);
  const isOwn = same || own.current.has(listPath(asked));
  useEffect(() => {
    if (saved === null) return;
    const address = listPath(asked);
    if (same) own.current.add(address);
    else if (online && own.current.has(address)) {
      own.current.add(listPath(saved));
      router.replace(localHref(locale, listPath(saved)), { scroll: false });
    }
  }, [saved, same, online, asked, locale, router]);
  // Room for what comes, so that the list below does not move.
  if (saved === null) return <div className="min-h-11 noscript:hidden" />;
  return (
    <div className="no-print grid gap-2 text-ui text-ink-muted">
      {isOwn ? (
        <ConfirmedButton
          text={words.own}
          words={{
            ...{ button: words.empty, ask: words.emptyAsk },
            ...{ sure: words.emptySure, cancel: words.cancel },
          }}
          onSure={() => removeSaved(saved)}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
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
      )}
      <p role="status" className="empty:hidden">
        {online ? "" : words.offline}
      </p>
    </div>
  );
}
