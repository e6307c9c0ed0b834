"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { Move, Side } from "@/lib/publishing/order/domain/order";
import { moveBeside } from "@/lib/publishing/order/domain/order";
import type { DocumentKind } from "@/lib/publishing/types";
import { moveDocumentAction } from "@/lib/staff/editing/actions";
import type { MoveAnswer } from "@/lib/staff/editing/types";
import { editRefusals } from "./editing-sentences";

type OrderedListProps = {
  kind: DocumentKind;
  items: readonly { readonly id: string; readonly title: string; readonly row: ReactNode }[];
};

/** Documents in the order the public reads them in, each with the buttons that change it. */
export function OrderedList({ kind, items }: OrderedListProps) {
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [order, wish] = useOptimistic(
    items.map(({ id }) => id),
    (before: readonly string[], move: Move) => [...(moveBeside(before, move) ?? before)],
  );
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const [, start] = useTransition();
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);

  const line = order.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the changed order after which the pressed button may be out of sight
  useEffect(() => {
    const pressed = document.activeElement;
    if (list.current?.contains(pressed)) pressed?.scrollIntoView({ block: "nearest" });
  }, [line]);

  const press = (moved: string, title: string, side: Side) => {
    const place = order.indexOf(moved) + (side === "before" ? -1 : 1);
    const neighbour = order[place];
    if (neighbour === undefined) return;
    start(async () => {
      wish({ moved, side, neighbour });
      setFault("");
      setSaid("");
      const answer = await send({ kind, moved, side, neighbour });
      if (answer?.status === "done")
        setSaid(`“${title}” sekarang nomor ${place + 1} dari ${order.length}.`);
      else
        setFault(
          answer === null
            ? "Urutan belum tersimpan. Periksa jaringan, lalu coba lagi."
            : editRefusals[answer.refusal],
        );
      router.refresh();
    });
  };

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {fault === "" ? null : (
        <p role="alert" className="mb-3 text-ui font-semibold text-danger">
          {fault}
        </p>
      )}
      <ol ref={list} className="border-b border-line">
        {shown.map(({ id, title, row }, place) => (
          <li
            key={id}
            className="grid gap-x-6 gap-y-1.5 border-t border-line py-3.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
          >
            <div className="grid gap-1.5">{row}</div>
            <div className="-ml-3 flex sm:ml-0">
              <MoveButton
                side="before"
                title={title}
                atEnd={place === 0}
                onPress={() => press(id, title, "before")}
              />
              <MoveButton
                side="after"
                title={title}
                atEnd={place === shown.length - 1}
                onPress={() => press(id, title, "after")}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

type MoveButtonProps = { side: Side; title: string; atEnd: boolean; onPress: () => void };

/** At the end of the list it stays in the tab order: whoever has just moved a document there keeps the focus. */
function MoveButton({ side, title, atEnd, onPress }: MoveButtonProps) {
  const [word, Icon] = side === "before" ? ["Naik", ArrowUp] : ["Turun", ArrowDown];
  return (
    <span className={atEnd ? "opacity-50" : undefined}>
      <Button
        variant="quiet"
        compact
        icon={<Icon size={18} strokeWidth={2} aria-hidden="true" />}
        aria-label={`${word}: ${title}`}
        aria-disabled={atEnd}
        onClick={onPress}
      >
        {word}
      </Button>
    </span>
  );
}

/** Null when the portal could not be reached. */
async function send(move: Move & { readonly kind: DocumentKind }): Promise<MoveAnswer | null> {
  try {
    return await moveDocumentAction(move);
  } catch {
    return null;
  }
}
