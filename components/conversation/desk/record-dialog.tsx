"use client";

import { Search } from "lucide-react";
import type { FormEvent } from "react";
import { useId, useRef, useState } from "react";
import { z } from "zod";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CitedRecord } from "@/lib/conversation/domain/record-card";
import { citedText } from "@/lib/conversation/domain/record-card";
import type { LiveCard } from "@/lib/conversation/domain/record-card-schema";
import { recordIdSchema } from "@/lib/conversation/domain/record-card-schema";
import { RecordBadges } from "../shared/record-card";
import { askCards } from "../shared/use-record-cards";

const foundSchema = z.object({
  total: z.number(),
  results: z.array(
    z.object({
      id: recordIdSchema,
      title: z.string(),
      authors: z.array(z.string()),
      imprint: z.string().nullable(),
      callNumber: z.string().nullable(),
      available: z.boolean(),
    }),
  ),
});
type Found = z.output<typeof foundSchema>;
type FoundRecord = Found["results"][number];

/** Records of one answer that are offered: the rest is a matter of better words. */
const offeredMax = 8;

type Answer = {
  readonly typed: string;
  readonly found: Found | null;
  /** What the catalogue says of the copies of those offered; what it did not say is missing. */
  readonly cards: readonly LiveCard[];
};

async function search(typed: string): Promise<Found | null> {
  try {
    const address = `/api/catalogue/search?${new URLSearchParams({ q: typed })}`;
    const answer = await fetch(address, { cache: "no-store" });
    const found = foundSchema.safeParse(await answer.json()).data;
    return found ? { ...found, results: found.results.map(readable) } : null;
  } catch {
    return null;
  }
}

/** In lists of a catalogue a blank stands before a colon; in words none does. */
const readable = (record: FoundRecord): FoundRecord => ({
  ...record,
  title: record.title.replaceAll(" : ", ": "),
});

type RecordDialogProps = {
  open: boolean;
  /** Short name of who receives it. */
  patron: string;
  onClose: () => void;
  onSend: (record: CitedRecord) => void;
};

/** *Lampirkan rekaman*: looks in the catalogue without leaving the desk and sends a record as a card (R051). */
export function RecordDialog({ open, patron, onClose, onSend }: RecordDialogProps) {
  const id = useId();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const asking = useRef(0);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    if (typed === "") {
      setFault("Tulis judul, pengarang, ISBN, atau nomor panggil.");
      return;
    }
    setFault(null);
    setBusy(true);
    asking.current += 1;
    const turn = asking.current;
    const found = await search(typed);
    const offered = (found?.results ?? []).slice(0, offeredMax).map((record) => record.id);
    const cards = (await askCards(offered)).filter((card) => card.state === "live");
    // Whoever asks twice reads the answer to the second question.
    if (turn !== asking.current) return;
    setBusy(false);
    setAnswer({ typed, found, cards });
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Lampirkan rekaman"
      closeLabel="Tutup"
      actions={
        <Button variant="quiet" onClick={onClose}>
          Batal
        </Button>
      }
    >
      <search>
        <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
          <Field
            id={`${id}-q`}
            label="Cari di katalog"
            hint="Judul, pengarang, ISBN, atau nomor panggil."
            error={fault ?? undefined}
          >
            {(control) => (
              <Input {...control} type="search" name="q" autoComplete="off" maxLength={500} />
            )}
          </Field>
          <div>
            <Button
              type="submit"
              variant="outline"
              compact
              icon={<Search size={17} strokeWidth={2} aria-hidden="true" />}
              busyLabel={busy && "Mencari"}
            >
              Cari
            </Button>
          </div>
        </form>
      </search>
      <p role="status" className="mt-3 text-small text-ink-muted">
        {answer ? sentenceOf(answer) : ""}
      </p>
      <ul aria-label="Rekaman yang ditemukan" className="empty:hidden">
        {(answer?.found?.results ?? []).slice(0, offeredMax).map((record) => (
          <Offer
            key={record.id}
            record={record}
            card={answer?.cards.find((card) => card.id === record.id)}
            onSend={() => {
              const { id: number, title, authors, callNumber } = record;
              const creators = authors.length > 0 ? authors.join("; ") : null;
              onSend({ id: number, text: citedText({ title, creators, callNumber }) });
            }}
            patron={patron}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function sentenceOf({ typed, found }: Answer): string {
  if (found === null) return "Katalog belum dapat dicari. Coba lagi.";
  if (found.results.length === 0) return `Tidak ada rekaman untuk “${typed}”. Coba kata lain.`;
  const shown = Math.min(found.results.length, offeredMax);
  return found.total > shown
    ? `${shown} rekaman yang paling sesuai dengan “${typed}”. Persempit dengan kata lain bila belum ada.`
    : `${shown} rekaman untuk “${typed}”.`;
}

type OfferProps = {
  record: FoundRecord;
  card: LiveCard | undefined;
  patron: string;
  onSend: () => void;
};

function Offer({ record, card, patron, onSend }: OfferProps) {
  const { id, title, authors, imprint, callNumber, available } = record;
  const facts = [authors.join("; "), imprint, callNumber].filter(Boolean).join(" · ");
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t py-3">
      <div className="min-w-48 flex-1">
        <p dir="auto" className="text-ink wrap-anywhere">
          <a
            href={`/opac/${id}`}
            target="_blank"
            rel="noopener"
            className="font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
          >
            {title}
          </a>
        </p>
        <p dir="auto" className="text-small wrap-anywhere">
          {facts}
        </p>
        {card && card.places.length > 0 ? (
          <p className="text-small wrap-anywhere">{card.places.join("; ")}</p>
        ) : null}
        <div className="mt-1">
          {card ? (
            <RecordBadges card={card} locale="id" />
          ) : (
            <Badge tone={available ? "positive" : "waiting"}>
              {available ? "Tersedia" : "Belum tersedia"}
            </Badge>
          )}
        </div>
      </div>
      <Button compact aria-label={`Kirim ${title} kepada ${patron}`} onClick={onSend}>
        Kirim
      </Button>
    </li>
  );
}
