"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { DocumentKind } from "@/lib/publishing/types";
import { revertDocumentAction } from "@/lib/staff/editing/actions";
import { editRefusals } from "./editing-sentences";
import { hasUnsavedWords } from "./leave-guard";

/** One line of the history, with its instant as text: it crosses to the browser. */
export type ShownLine = {
  readonly key: string;
  readonly deed: "saved" | "reverted" | "published" | "withdrawn";
  readonly edition: number | null;
  readonly copyOf: number | null;
  readonly by: string;
  readonly at: string;
};

type HistoryListProps = {
  kind: DocumentKind;
  documentId: string;
  latest: number;
  /** Where the document's pages stand. */
  href: string;
  lines: readonly ShownLine[];
};

/** Who changed what, and when; and the way back to an older edition. */
export function HistoryList({ kind, documentId, latest, href, lines }: HistoryListProps) {
  const router = useRouter();
  const [asking, setAsking] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const [pending, start] = useTransition();
  const revert = (to: number) =>
    start(async () => {
      setAsking(null);
      const answer = await revertDocumentAction({ kind, documentId, seen: latest, to });
      if (answer.status !== "done") {
        setFault(answer.status === "refused" ? editRefusals[answer.refusal] : "Belum berhasil.");
        return;
      }
      setFault("");
      setSaid(`Edisi ${to} terbit lagi sebagai edisi ${answer.latest}.`);
      // The editor above starts from the new edition.
      router.refresh();
    });
  return (
    <section aria-labelledby="riwayat" className="grid max-w-[76ch] gap-3">
      <h2 id="riwayat">Riwayat</h2>
      <p role="status" className="text-ui font-semibold text-primary">
        {pending ? "Mengembalikan edisi" : said}
      </p>
      {fault === "" ? null : (
        <p role="alert" className="text-ui font-semibold text-danger">
          {fault}
        </p>
      )}
      <ol className="border-b border-line">
        {lines.map((line) => (
          <li
            key={line.key}
            className="grid gap-1 border-t border-line py-3 text-ui md:grid-cols-[1fr_auto] md:items-center md:gap-6"
          >
            <span>
              <b>{deedOf(line)}</b> oleh {line.by}
              <span className="block text-small text-ink-muted">
                {formatDateTime(new Date(line.at), "id")}
              </span>
            </span>
            {line.edition !== null && (line.deed === "saved" || line.deed === "reverted") ? (
              <span className="flex flex-wrap items-center gap-x-4">
                <TextLink href={`${href}/pratinjau?edisi=${line.edition}`}>
                  Lihat edisi {line.edition}
                </TextLink>
                {line.edition === latest ? null : (
                  <Button variant="quiet" compact onClick={() => setAsking(line.edition)}>
                    Terbitkan lagi edisi {line.edition}
                  </Button>
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={`Terbitkan lagi edisi ${asking ?? ""}?`}
        closeLabel="Tutup"
        actions={
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => asking !== null && revert(asking)}>Terbitkan lagi</Button>
            <Button variant="outline" onClick={() => setAsking(null)}>
              Batal
            </Button>
          </div>
        }
      >
        <p>
          Isinya menjadi edisi baru dan langsung terlihat oleh publik. Edisi sesudahnya tetap ada
          dalam riwayat.
          {asking !== null && hasUnsavedWords()
            ? " Naskah di atas yang belum Anda simpan akan hilang."
            : null}
        </p>
      </Dialog>
    </section>
  );
}

function deedOf({ deed, edition, copyOf }: ShownLine): string {
  switch (deed) {
    case "saved":
      return `Edisi ${edition} disimpan`;
    case "reverted":
      return `Edisi ${edition} dibuat dari edisi ${copyOf}`;
    case "published":
      return `Edisi ${edition} terbit`;
    case "withdrawn":
      return "Ditarik dari publik";
  }
}
