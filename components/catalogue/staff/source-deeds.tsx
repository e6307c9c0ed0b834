"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { SourceDeedState } from "@/lib/catalogue/harvest/actions";
import { sourceDeedAction } from "@/lib/catalogue/harvest/actions";
import { AskFirst } from "./ask-first";
import { sourceRefusals } from "./source-sentences";

type SourceDeedsProps = {
  sourceId: string;
  paused: boolean;
  /** A harvest waits or runs. */
  open: boolean;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: SourceDeedState | null;
};

const idle: SourceDeedState = { status: "idle" };

/** What can be done to a repository now: harvest, stop, pause or take up again. */
export function SourceDeeds({ sourceId, paused, open, answered }: SourceDeedsProps) {
  const [state, submit, pending] = useActionState(sourceDeedAction, answered ?? idle);
  const deeds = [
    // One harvest at a time: while it waits or runs there is nothing to begin.
    ...(paused || open ? [] : [{ deed: "now", label: "Panen sekarang" }]),
    ...(open ? [{ deed: "stop", label: "Hentikan panen" }] : []),
    paused
      ? { deed: "resume", label: "Lanjutkan sumber" }
      : { deed: "pause", label: "Jeda sumber" },
  ];
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start gap-3">
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
        </form>
        {paused || open ? null : (
          <AskFirst
            label="Panen ulang dari awal"
            consequence="Seluruh daftar repositori dibaca lagi. Rekaman yang tidak berubah dibiarkan."
            open={false}
          >
            <form action={submit}>
              <input type="hidden" name="source" value={sourceId} />
              <input type="hidden" name="deed" value="whole" />
              <Button type="submit" compact disabled={pending}>
                Ya, panen ulang
              </Button>
            </form>
          </AskFirst>
        )}
      </div>
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
    </div>
  );
}
