"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Colleague } from "@/lib/conversation/types";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { TransferDialog } from "./transfer-dialog";

/** What the desk is asking about. */
export type Asked =
  | { readonly kind: "end" | "transfer"; readonly id: string }
  | { readonly kind: "remove"; readonly id: string; readonly seq: number }
  | { readonly kind: "shortcuts" };

type DeskDialogsProps = {
  asked: Asked | null;
  name: string;
  colleagues: readonly Colleague[];
  shortcutsEnabled: boolean;
  onShortcuts: (enabled: boolean) => void;
  onClose: () => void;
  onDeed: (verb: string, body: Record<string, unknown>, done?: string) => void;
};

/** Questions before deeds; they stand outside the conversations' regions. */
export function DeskDialogs(props: DeskDialogsProps) {
  const { asked, name, colleagues, shortcutsEnabled, onShortcuts, onClose, onDeed } = props;
  return (
    <>
      <Dialog
        open={asked?.kind === "end"}
        onClose={onClose}
        title={`Akhiri percakapan dengan ${name}?`}
        closeLabel="Tutup"
        actions={
          <>
            <Button compact onClick={() => onDeed("close", {}, "Percakapan diakhiri.")}>
              Akhiri
            </Button>
            <Button variant="quiet" compact onClick={onClose}>
              Lanjutkan percakapan
            </Button>
          </>
        }
      >
        <p>Percakapan tersimpan. Selama 24 jam pemustaka atau Anda dapat melanjutkannya.</p>
      </Dialog>
      <Dialog
        open={asked?.kind === "remove"}
        onClose={onClose}
        title="Hapus pesan ini?"
        closeLabel="Tutup"
        actions={
          <>
            <Button
              variant="danger"
              compact
              onClick={() => asked?.kind === "remove" && onDeed("remove", { seq: asked.seq })}
            >
              Hapus
            </Button>
            <Button variant="quiet" compact onClick={onClose}>
              Batal
            </Button>
          </>
        }
      >
        <p>Isinya hilang pada kedua pihak. Bahwa ada pesan yang dihapus tetap terlihat.</p>
      </Dialog>
      <TransferDialog
        open={asked?.kind === "transfer"}
        patronName={name}
        colleagues={colleagues}
        onClose={onClose}
        onTransfer={(to) =>
          onDeed("transfer", { to: to.id }, `Percakapan dialihkan kepada ${to.name}.`)
        }
      />
      <ShortcutsDialog
        open={asked?.kind === "shortcuts"}
        enabled={shortcutsEnabled}
        onEnabled={onShortcuts}
        onClose={onClose}
      />
    </>
  );
}
