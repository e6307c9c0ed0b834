"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { sourceDeedAction } from "@/lib/catalogue/harvest/actions";
import { sourceRefusals } from "./source-sentences";

type SourceDeedsProps = {
  sourceId: string;
  paused: boolean;
  /** A harvest waits or runs. */
  open: boolean;
};

/** What can be done to a repository now: harvest, stop, pause or take up again. */
export function SourceDeeds({ sourceId, paused, open }: SourceDeedsProps) {
  const [asking, setAsking] = useState(false);
  const [state, submit, pending] = useActionState(sourceDeedAction, { status: "idle" });
  const deeds = [
    // One harvest at a time: while it waits or runs there is nothing to begin.
    ...(paused || open ? [] : [{ deed: "now", label: "Panen sekarang" }]),
    ...(open ? [{ deed: "stop", label: "Hentikan panen" }] : []),
    paused
      ? { deed: "resume", label: "Lanjutkan sumber" }
      : { deed: "pause", label: "Jeda sumber" },
  ];
  return (
    <div className="grid gap-2">
      <form action={submit} className="flex flex-wrap gap-3">
        <input type="hidden" name="source" value={sourceId} />
        {deeds.map(({ deed, label }) => (
          <Button
            key={deed}
            type="submit"
            name="deed"
            value={deed}
            compact
            variant={deed === "now" ? "primary" : "outline"}
            disabled={pending}
          >
            {label}
          </Button>
        ))}
        {paused || open ? null : (
          <Button variant="outline" compact onClick={() => setAsking(true)}>
            Panen ulang dari awal
          </Button>
        )}
      </form>
      {open ? (
        <p className="text-ui text-ink-muted">
          Panen sedang menunggu atau berjalan. Panen berikutnya dapat dimulai setelah yang ini
          selesai.
        </p>
      ) : null}
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {sourceRefusals[state.refusal]}
        </p>
      ) : null}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Panen ulang dari awal?"
        closeLabel="Tutup"
        sentence
        actions={
          <form action={submit} className="flex flex-wrap gap-3" onSubmit={() => setAsking(false)}>
            <input type="hidden" name="source" value={sourceId} />
            <input type="hidden" name="deed" value="whole" />
            <Button type="submit">Panen ulang</Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              Batal
            </Button>
          </form>
        }
      >
        Seluruh daftar repositori dibaca lagi. Rekaman yang tidak berubah dibiarkan.
      </Dialog>
    </div>
  );
}
