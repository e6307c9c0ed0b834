import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { FaultCounts, NotedRecord, Rejection, ShownNote } from "@/lib/catalogue/imports/types";
import { formatCount, readable } from "../labels";
import { Disclosure } from "./disclosure";
import { faultSentence } from "./import-sentences";

/** `Baris 12 · rekaman ke-11 · bita 3.456`: where in the file a record stands. */
function placeOf({
  row,
  number,
  position,
}: Pick<Rejection, "row" | "number" | "position">): string {
  const record = `ekaman ke-${formatCount(number, "id")}`;
  return [
    ...(row === null ? [`R${record}`] : [`Baris ${formatCount(row, "id")}`, `r${record}`]),
    `bita ${formatCount(position, "id")}`,
  ].join(" · ");
}

/** What is legible of a rejected record's names; of a table the row itself stands below. */
function namesOf({ title, controlNumber, text }: Rejection["seen"]): string {
  const names = [title, controlNumber === null ? null : `Nomor kontrol ${controlNumber}`];
  const said = names.filter((name) => name !== null).join(" · ");
  return said === "" && text === null ? "Judul dan nomornya tidak terbaca" : said;
}

function RecordLink({ record }: { record: NotedRecord }) {
  return (
    <TextLink href={`/staf/katalog/${record.id}`}>
      {readable(record.title) || "(tanpa judul)"}
    </TextLink>
  );
}

function Entry({ place, children }: { place: string; children: ReactNode }) {
  return (
    <li className="border-line border-t py-2.5 text-ui wrap-anywhere">
      {children}
      <span className="block text-small text-ink-muted tabular-nums">{place}</span>
    </li>
  );
}

function Note({ note }: { note: ShownNote }) {
  const { record, other, detail } = note;
  return (
    <Entry place={placeOf(note)}>
      {record === null ? "Rekaman yang tidak ada di katalog" : <RecordLink record={record} />}
      {detail === null ? null : (
        <span className="block">
          Tertulis: <b>{detail}</b>
          {other === null ? null : (
            <>
              ; tadinya pada <RecordLink record={other} />
            </>
          )}
        </span>
      )}
    </Entry>
  );
}

type NotesProps = {
  title: string;
  count: number;
  notes: readonly ShownNote[];
};

/** What is said with one word, and of which records; counts of old imports have none. */
export function Notes({ title, count, notes }: NotesProps) {
  const head = `${title}: ${formatCount(count, "id")}`;
  if (notes.length === 0) return <p className="py-2 text-ui">{head}</p>;
  return (
    <Disclosure label={head}>
      {notes.length < count ? (
        <p className="pb-2 text-small text-ink-muted">
          Ditampilkan {formatCount(notes.length, "id")} yang pertama.
        </p>
      ) : null}
      <ul className="mb-3 border-line border-b">
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** *Diterima dengan catatan*: each fault with its records. */
export function Warnings({ counts, notes }: { counts: FaultCounts; notes: readonly ShownNote[] }) {
  const words = Object.entries(counts);
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="peringatan" className="grid gap-2">
      <h2 id="peringatan">Diterima dengan catatan</h2>
      <div>
        {words.map(([word, count]) => (
          <Notes
            key={word}
            title={faultSentence(word)}
            count={count}
            notes={notes.filter((note) => note.word === word)}
          />
        ))}
      </div>
    </section>
  );
}

/** Records that were not taken: why, what can be made out of each, and where it stands. */
export function RejectionList({ rejections }: { rejections: readonly Rejection[] }) {
  return (
    <ul aria-label="Rekaman yang ditolak" className="border-line border-b">
      {rejections.map((rejection) => {
        const { number, reason, seen } = rejection;
        return (
          <Entry key={number} place={placeOf(rejection)}>
            <b className="block text-danger">{faultSentence(reason)}</b>
            <span dir="auto" className="block">
              {namesOf(seen)}
            </span>
            {seen.text === null ? null : (
              <span dir="auto" className="block font-mono text-small text-ink-muted">
                {seen.text}
              </span>
            )}
          </Entry>
        );
      })}
    </ul>
  );
}
