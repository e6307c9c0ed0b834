"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { turnRecordAction } from "@/lib/catalogue/staff/records/actions";
import { recordRefusals } from "./record-sentences";

const words = {
  withdrawn: {
    button: "Tarik rekaman",
    title: "Tarik rekaman ini?",
    deed: "Tarik",
    busy: "Menarik",
    text: "Publik tidak menemukannya lagi dan alamatnya menjawab bahwa rekaman sudah ditarik. Isi, eksemplar, dan riwayatnya tetap tersimpan dan dapat dipulihkan.",
  },
  live: {
    button: "Pulihkan rekaman",
    title: "Pulihkan rekaman ini?",
    deed: "Pulihkan",
    busy: "Memulihkan",
    text: "Rekaman terlihat lagi oleh publik di alamatnya semula, dengan isi dan eksemplar seperti sebelum ditarik.",
  },
} as const;

type TurnRecordProps = {
  record: { readonly id: number; readonly seen: number };
  to: "withdrawn" | "live";
};

/** Withdraws or restores a record, after asking. */
export function TurnRecord({ record, to }: TurnRecordProps) {
  const [asking, setAsking] = useState(false);
  const [state, submit, pending] = useActionState(turnRecordAction, { status: "idle" });
  const { button, title, deed, busy, text } = words[to];
  return (
    <div>
      <Button variant="outline" compact onClick={() => setAsking(true)}>
        {button}
      </Button>
      {state.status === "refused" ? (
        <p role="alert" className="mt-2 text-ui font-semibold text-danger">
          {recordRefusals[state.refusal]}
        </p>
      ) : null}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={title}
        closeLabel="Tutup"
        sentence
        actions={
          <form action={submit} className="flex flex-wrap gap-3" onSubmit={() => setAsking(false)}>
            <input type="hidden" name="record" value={record.id} />
            <input type="hidden" name="seen" value={record.seen} />
            <input type="hidden" name="to" value={to} />
            <Button
              type="submit"
              variant={to === "withdrawn" ? "danger" : "primary"}
              busyLabel={pending && busy}
            >
              {deed}
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              Batal
            </Button>
          </form>
        }
      >
        {text}
      </Dialog>
    </div>
  );
}
