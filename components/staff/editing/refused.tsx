"use client";

import { Button } from "@/components/ui/button";
import type { EditAnswer } from "@/lib/staff/editing/types";
import { editRefusals } from "./editing-sentences";

type RefusedProps = {
  answer: Extract<EditAnswer, { status: "refused" }>;
  href: string;
  onSaveOver: (edition: number) => void;
};

/** Why nothing was done; after a colleague's save, the way to his words and the way on. Nothing of either is lost. */
export function Refused({ answer: { refusal, newest }, href, onSaveOver }: RefusedProps) {
  return (
    <div role="alert" className="rounded-card border border-danger bg-surface p-5">
      <p className="font-semibold text-danger">{editRefusals[refusal]}</p>
      {newest ? (
        <>
          <p className="mt-2 text-ui">
            {newest.by} menyimpan edisi {newest.edition}. Naskah Anda masih di layar ini. Baca
            dahulu{" "}
            <a
              href={href}
              target="_blank"
              rel="noopener"
              className="font-[550] text-primary underline underline-offset-[0.22em]"
            >
              edisi {newest.edition} di tab baru
            </a>
            ; bila naskah Anda yang benar, simpan sebagai edisi berikutnya. Edisi rekan Anda tetap
            ada dalam riwayat.
          </p>
          <div className="mt-3">
            <Button variant="outline" compact onClick={() => onSaveOver(newest.edition)}>
              Simpan naskah saya sesudah edisi {newest.edition}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
