"use client";

import { useEffect, useRef, useState } from "react";
import { savedList, subscribeToRemovals } from "./save-to-list";

type Change = {
  readonly kind: "removed" | "saved" | "refused";
  readonly ids: readonly number[];
};

type ListChangesProps = {
  /** The records of the address, in its order. */
  asked: readonly number[];
  words: { readonly [K in Change["kind"]]: string } & { readonly undo: string };
};

/** Which record takes the place of those removed: the next one, else the last before; none when the list is empty. */
export function neighbourOf(
  removed: readonly number[],
  before: readonly number[],
  after: readonly number[],
): number | undefined {
  const at = Math.max(...removed.map((id) => before.indexOf(id)));
  const left = (id: number) => after.includes(id);
  return before.slice(at + 1).find(left) ?? before.slice(0, Math.max(at, 0)).findLast(left);
}

/** The first that is seen: pages left behind stay in the document, hidden. */
function seen(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
}

function focusRecord(id: number | undefined): void {
  const button = id === undefined ? undefined : seen(`button[data-record="${id}"]`);
  const target = button ?? seen("h1");
  if (target === undefined) return;
  if (button === undefined) target.tabIndex = -1;
  target.focus();
}

/**
 * Says that a record was removed from the list, and takes it back on demand. The row goes with the button that was pressed:
 * focus passes on to the next one.
 */
export function ListChanges({ asked, words }: ListChangesProps) {
  const [change, setChange] = useState<Change | null>(null);
  const order = useRef(asked);
  const pending = useRef(false);
  useEffect(() => {
    const leave = subscribeToRemovals((ids) => {
      pending.current = true;
      setChange({ kind: "removed", ids });
    });
    return () => {
      leave();
      setChange(null);
    };
  }, []);
  useEffect(() => {
    const before = order.current;
    order.current = asked;
    if (change === null || !pending.current) return;
    const { kind, ids } = change;
    const landed =
      kind === "removed"
        ? ids.every((id) => !asked.includes(id))
        : ids.every((id) => asked.includes(id));
    if (!landed) return;
    pending.current = false;
    // Whoever has gone elsewhere meanwhile stays there.
    if (document.activeElement !== document.body) return;
    focusRecord(kind === "removed" ? neighbourOf(ids, before, asked) : ids[0]);
  }, [asked, change]);

  const undo = (ids: readonly number[]) => {
    pending.current = true;
    setChange({ kind: savedList.add(ids, new Date()) ? "saved" : "refused", ids });
  };
  return (
    <div className="no-print pointer-events-none sticky bottom-4 z-10 flex justify-center">
      <div
        className={
          change === null
            ? undefined
            : "pointer-events-auto flex flex-wrap items-center gap-x-4 rounded-control border border-line bg-surface px-4 py-1 text-ui shadow-float"
        }
      >
        <p role="status">{change === null ? "" : words[change.kind]}</p>
        {change?.kind === "removed" ? (
          <button
            type="button"
            className="min-h-11 font-semibold text-primary underline decoration-1 underline-offset-[0.22em]"
            onClick={() => undo(change.ids)}
          >
            {words.undo}
          </button>
        ) : null}
      </div>
    </div>
  );
}
