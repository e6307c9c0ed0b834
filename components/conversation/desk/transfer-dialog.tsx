"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import type { Colleague } from "@/lib/conversation/types";

type TransferDialogProps = {
  open: boolean;
  patronName: string;
  /** On duty, this librarian left out. */
  colleagues: readonly Colleague[];
  onClose: () => void;
  onTransfer: (colleague: Colleague) => void;
};

/** Hands a conversation to a colleague on duty. */
export function TransferDialog(props: TransferDialogProps) {
  const { open, patronName, colleagues, onClose, onTransfer } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState(false);
  const list = useRef<HTMLFieldSetElement>(null);
  const faultId = useId();
  const colleague = colleagues.find(({ id }) => id === chosen);
  useEffect(() => {
    if (open) return;
    setChosen(null);
    setFault(false);
  }, [open]);

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Alihkan percakapan ${patronName} kepada siapa?`}
      closeLabel="Tutup"
      actions={
        colleagues.length === 0 ? (
          <Button compact onClick={onClose}>
            Kembali
          </Button>
        ) : (
          <>
            <Button
              compact
              onClick={() => {
                if (colleague) {
                  onTransfer(colleague);
                  return;
                }
                setFault(true);
                list.current?.querySelector("input")?.focus();
              }}
            >
              Alihkan
            </Button>
            <Button variant="quiet" compact onClick={onClose}>
              Batal
            </Button>
          </>
        )
      }
    >
      {colleagues.length === 0 ? (
        <p>
          Tidak ada rekan lain yang bertugas. Kembalikan percakapan ke antrean agar siapa pun dapat
          mengambilnya.
        </p>
      ) : (
        <fieldset ref={list} className="grid gap-1" aria-describedby={fault ? faultId : undefined}>
          <legend className="mb-1">
            Rekan yang bertugas sekarang. Rekan itu langsung melayani.
          </legend>
          {colleagues.map(({ id, name, group }) => (
            <label key={id} className="flex min-h-11 items-center gap-3 text-ink">
              <input
                type="radio"
                name="colleague"
                className="size-5 accent-primary"
                checked={id === chosen}
                onChange={() => {
                  setChosen(id);
                  setFault(false);
                }}
              />
              <span>
                <span className="font-[650]">{name}</span>
                {group ? <span className="text-ink-muted">, {group}</span> : null}
              </span>
            </label>
          ))}
          <div role="alert">
            {fault ? <FieldError id={faultId}>Pilih pustakawan terlebih dahulu.</FieldError> : null}
          </div>
        </fieldset>
      )}
    </Dialog>
  );
}
