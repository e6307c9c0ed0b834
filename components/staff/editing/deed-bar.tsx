"use client";

import type { RefObject } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { TextLink } from "@/components/ui/text-link";

export type Deed = "save" | "publish" | "withdraw";

type DeedBarProps = {
  /** What is being done now. */
  running: Deed | null;
  published: boolean;
  /** Address of the preview; null before the first save. */
  preview: string | null;
  /** What was done last, in a sentence. */
  done: string;
  doneLine: RefObject<HTMLParagraphElement | null>;
  onDeed: (deed: Deed) => void;
};

/** What may be done with a document. The form's own submission saves it. */
export function DeedBar({ running, published, preview, done, doneLine, onDeed }: DeedBarProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="outline" busyLabel={running === "save" && "Menyimpan"}>
          Simpan draf
        </Button>
        <Button
          busyLabel={running === "publish" && "Menerbitkan"}
          onClick={() => onDeed("publish")}
        >
          Terbitkan
        </Button>
        {preview === null ? null : <TextLink href={preview}>Pratinjau draf tersimpan</TextLink>}
        {published ? (
          <Button
            variant="danger"
            busyLabel={running === "withdraw" && "Menarik"}
            onClick={() => setAsking(true)}
          >
            Tarik dari publik
          </Button>
        ) : null}
      </div>
      <p
        ref={doneLine}
        role="status"
        tabIndex={-1}
        className="mt-3 min-h-6 text-ui font-semibold text-primary"
      >
        {done}
      </p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Tarik dari publik?"
        closeLabel="Tutup"
        sentence
        actions={
          <>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                onDeed("withdraw");
              }}
            >
              Tarik
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              Batal
            </Button>
          </>
        }
      >
        <p>
          Dalam dua detik publik tidak melihatnya lagi. Naskah dan riwayatnya tetap tersimpan, dan
          dapat diterbitkan lagi kapan saja.
        </p>
      </Dialog>
    </Card>
  );
}
