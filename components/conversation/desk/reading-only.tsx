"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/input";

type ReadingOnlyProps = {
  /** Name of the colleague who serves. */
  servedBy: string;
  /** What this librarian wrote and could not send. */
  draft: string;
  onDiscard: () => void;
};

/** In place of the reply field while a colleague serves: nothing can be sent, nothing written is lost. */
export function ReadingOnly({ servedBy, draft, onDiscard }: ReadingOnlyProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className="grid gap-2 border-line border-t bg-surface p-4">
      <p className="text-small text-ink-muted">
        <strong className="font-[650] text-ink">{servedBy}</strong> melayani percakapan ini. Anda
        hanya membaca.
      </p>
      {draft === "" ? null : (
        <>
          <Textarea
            readOnly
            growing
            rows={2}
            aria-label="Draf balasan Anda"
            dir="auto"
            value={draft}
          />
          <div className="flex flex-wrap items-center gap-2">
            <Button
              variant="outline"
              compact
              onClick={() => {
                void copy(draft).then(setCopied);
              }}
            >
              Salin draf
            </Button>
            <Button variant="quiet" compact onClick={onDiscard}>
              Buang draf
            </Button>
            <span role="status" className="text-small text-ink-muted">
              {copied === null
                ? ""
                : copied
                  ? "Draf disalin."
                  : "Peramban menolak menyalin. Pilih teksnya, lalu salin sendiri."}
            </span>
          </div>
        </>
      )}
    </div>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // refused, or a page without https
  }
}
