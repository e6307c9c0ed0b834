import { Card } from "@/components/ui/card";
import type { Unclaimed } from "./salvage";
import { UnclaimedList } from "./unclaimed-list";

type OutdatedNoteProps = {
  /** Labels of the fields to look at, where the words on the screen come from an edition in an older form; else null. */
  doubtful: readonly string[] | null;
  /** What that edition says and no field takes in. */
  unclaimed: readonly Unclaimed[];
  /** The edition that should be public and is not, for its form; else null. */
  edition: number | null;
};

/** That a document was written in a form that is no longer used: what that means now, and the way out. */
export function OutdatedNote({ doubtful, unclaimed, edition }: OutdatedNoteProps) {
  return (
    <Card as="section" labelledBy="bentuk-lama" ribbon="notice">
      <h2 id="bentuk-lama" className="mb-1 text-h3 leading-snug font-semibold">
        {doubtful === null ? "Edisi yang terbit berbentuk lama" : "Naskah ini berbentuk lama"}
      </h2>
      <div className="grid max-w-[66ch] gap-2 text-ui text-ink-muted">
        {edition === null ? null : (
          <p>Edisi {edition} tidak dapat ditampilkan, jadi publik tidak melihat dokumen ini.</p>
        )}
        {doubtful === null ? (
          <p>Terbitkan naskah di bawah ini untuk menampilkannya lagi.</p>
        ) : (
          <>
            <p>
              Yang masih terbaca sudah diisikan ke formulir. Periksa dan lengkapi, lalu simpan atau
              terbitkan. Edisi lamanya tetap ada dalam riwayat.
            </p>
            {doubtful.length > 0 ? <p>Periksa terutama: {doubtful.join(", ")}.</p> : null}
            <UnclaimedList unclaimed={unclaimed} />
          </>
        )}
      </div>
    </Card>
  );
}
