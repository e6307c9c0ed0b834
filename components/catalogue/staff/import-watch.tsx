"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { StopImportState } from "@/lib/catalogue/staff/imports/actions";
import { stopImportAction } from "@/lib/catalogue/staff/imports/actions";
import { AskFirst } from "./ask-first";
import { uploadRefusals } from "./import-sentences";

const idle: StopImportState = { status: "idle" };

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

type StopImportProps = {
  importId: string;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: StopImportState | null;
};

/** Stops an import, after saying what that means. */
export function StopImport({ importId, answered }: StopImportProps) {
  const [state, submit, pending] = useActionState(stopImportAction, answered ?? idle);
  return (
    <AskFirst
      label="Hentikan impor"
      consequence="Rekaman yang sudah masuk tetap di katalog. Sisanya tidak diimpor."
      open={state.status === "refused"}
    >
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {state.refusal === "not-running"
            ? "Impor ini sudah selesai atau sudah dihentikan."
            : uploadRefusals[state.refusal]}
        </p>
      ) : null}
      <form action={submit}>
        <input type="hidden" name="import" value={importId} />
        <Button type="submit" variant="danger" compact busyLabel={pending && "Menghentikan"}>
          Ya, hentikan impor
        </Button>
      </form>
    </AskFirst>
  );
}
