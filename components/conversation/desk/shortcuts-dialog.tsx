"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";

const keys = [
  { keys: "Alt + N", does: "Buka pemustaka berikutnya yang menunggu" },
  { keys: "Alt + 1 sampai 9", does: "Buka percakapan ke-1 sampai ke-9 dari Saya layani" },
  { keys: "Alt + B", does: "Ke kotak Balas" },
  { keys: "Enter", does: "Kirim; Shift + Enter membuat baris baru" },
  { keys: "?", does: "Tampilkan daftar ini" },
] as const;

type ShortcutsDialogProps = {
  open: boolean;
  enabled: boolean;
  onEnabled: (enabled: boolean) => void;
  onClose: () => void;
};

/** The keys of the desk; they can be turned off, since some people speak to their computer (WCAG 2.1.4). */
export function ShortcutsDialog({ open, enabled, onEnabled, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Pintasan papan ketik"
      closeLabel="Tutup"
      actions={
        <Button compact onClick={onClose}>
          Selesai
        </Button>
      }
    >
      <dl className="mb-3 grid gap-2">
        {keys.map((each) => (
          <div key={each.keys} className="grid grid-cols-[9.5rem_1fr] gap-3">
            <dt className="font-[650] text-ink">{each.keys}</dt>
            <dd>{each.does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        id="pintasan-aktif"
        label="Pakai pintasan papan ketik"
        hint="Enter untuk mengirim tetap berlaku."
        checked={enabled}
        onChange={(event) => onEnabled(event.target.checked)}
      />
    </Dialog>
  );
}
