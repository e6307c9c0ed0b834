"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { stopImportAction } from "@/lib/catalogue/staff/imports/actions";
import { uploadRefusals } from "./import-sentences";

/** Milliseconds between two looks: a librarian watches a bar move, and a page costs the server a few queries. */
const lookEvery = 2000;

/** While imports are under way, their page is read anew; nothing is asked for by a tab that nobody looks at. */
export function ImportWatch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, lookEvery);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}

/** Stops an import, after asking. */
export function StopImport({ importId }: { importId: string }) {
  const [asking, setAsking] = useState(false);
  const [state, submit, pending] = useActionState(stopImportAction, { status: "idle" });
  return (
    <div>
      <Button variant="outline" compact onClick={() => setAsking(true)}>
        Hentikan impor
      </Button>
      {state.status === "refused" ? (
        <p role="alert" className="mt-2 text-ui font-semibold text-danger">
          {state.refusal === "not-running"
            ? "Impor ini sudah selesai atau sudah dihentikan."
            : uploadRefusals[state.refusal]}
        </p>
      ) : null}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Hentikan impor ini?"
        closeLabel="Tutup"
        sentence
        actions={
          <form action={submit} className="flex flex-wrap gap-3" onSubmit={() => setAsking(false)}>
            <input type="hidden" name="import" value={importId} />
            <Button type="submit" variant="danger" busyLabel={pending && "Menghentikan"}>
              Hentikan
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              Batal
            </Button>
          </form>
        }
      >
        Rekaman yang sudah masuk tetap di katalog. Sisanya tidak diimpor.
      </Dialog>
    </div>
  );
}
