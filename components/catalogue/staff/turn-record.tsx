"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { TurnRecordState } from "@/lib/catalogue/staff/records/actions";
import { turnRecordAction } from "@/lib/catalogue/staff/records/actions";
import { AskFirst } from "./ask-first";
import { recordRefusals } from "./record-sentences";

const words = {
  withdrawn: {
    button: "Tarik rekaman",
    deed: "Ya, tarik rekaman",
    busy: "Menarik",
    text: "Publik tidak menemukannya lagi dan alamatnya menjawab bahwa rekaman sudah ditarik. Isi, eksemplar, dan riwayatnya tetap tersimpan dan dapat dipulihkan.",
  },
  live: {
    button: "Pulihkan rekaman",
    deed: "Ya, pulihkan rekaman",
    busy: "Memulihkan",
    text: "Rekaman terlihat lagi oleh publik di alamatnya semula, dengan isi dan eksemplar seperti sebelum ditarik.",
  },
} as const;

const idle: TurnRecordState = { status: "idle" };

type TurnRecordProps = {
  record: { readonly id: number; readonly seen: number };
  to: "withdrawn" | "live";
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: TurnRecordState | null;
};

/** Withdraws or restores a record, after saying what that means. */
export function TurnRecord({ record, to, answered }: TurnRecordProps) {
  const [state, submit, pending] = useActionState(turnRecordAction, answered ?? idle);
  const { button, deed, busy, text } = words[to];
  return (
    <AskFirst label={button} consequence={text} open={state.status === "refused"}>
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {recordRefusals[state.refusal]}
        </p>
      ) : null}
      <form action={submit}>
        <input type="hidden" name="record" value={record.id} />
        <input type="hidden" name="seen" value={record.seen} />
        <input type="hidden" name="to" value={to} />
        <Button
          type="submit"
          compact
          variant={to === "withdrawn" ? "danger" : "primary"}
          busyLabel={pending && busy}
        >
          {deed}
        </Button>
      </form>
    </AskFirst>
  );
}
