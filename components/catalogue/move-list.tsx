"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { MoveListState } from "@/lib/catalogue/lists/actions";
import { moveListAction } from "@/lib/catalogue/lists/actions";
import { writeIds } from "@/lib/catalogue/lists/domain/list-ids";
import { removeSaved, useSavedIds } from "./save-to-list";

type MoveListProps = {
  words: {
    readonly title: string;
    readonly text: string;
    /** *Rekaman di peramban ini*, before their number. */
    readonly count: string;
    readonly move: string;
    readonly moving: string;
    readonly moved: string;
    readonly refusals: { readonly [word: string]: string };
  };
};

/**
 * The list that this browser keeps, offered to the account: what has arrived there the browser forgets. Nothing without
 * JavaScript, as without it a browser keeps none.
 */
export function MoveList({ words }: MoveListProps) {
  const ids = useSavedIds() ?? [];
  const sent = useRef<readonly number[]>([]);
  const [state, submit, pending] = useActionState<MoveListState, FormData>(moveListAction, {
    status: "idle",
  });
  useEffect(() => {
    if (state.status === "done") removeSaved(sent.current);
  }, [state]);
  return (
    <div className="grid gap-3 noscript:hidden">
      {ids.length > 0 ? (
        <Card as="section" labelledBy="pindah-daftar">
          <h2 id="pindah-daftar" className="text-h3 font-semibold">
            {words.title}
          </h2>
          <p className="mt-1 max-w-[60ch] text-ui text-ink-muted">{words.text}</p>
          <p className="mt-2 text-ui tabular-nums">
            {words.count}: {ids.length}
          </p>
          <form
            action={submit}
            onSubmit={() => {
              sent.current = ids;
            }}
            className="mt-4"
          >
            <input type="hidden" name="ids" value={writeIds(ids)} />
            <Button type="submit" busyLabel={pending && words.moving}>
              {words.move}
            </Button>
          </form>
        </Card>
      ) : null}
      <p role="status" className="text-ui font-semibold empty:hidden">
        {state.status === "done" ? words.moved : ""}
      </p>
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {words.refusals[state.refusal]}
        </p>
      ) : null}
    </div>
  );
}
