"use client";

import { useActionState, useState } from "react";
import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CopyStatus } from "@/lib/catalogue/copies/domain/status";
import { copyStatuses } from "@/lib/catalogue/copies/domain/status";
import { setCopyStatusAction, withdrawCopyAction } from "@/lib/catalogue/staff/copies/actions";
import type { StaffCopy } from "@/lib/catalogue/staff/types";
import { formatDate, wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { copyFaults, copyRefusals, statusNames } from "./copy-sentences";

const tones: { readonly [S in CopyStatus]: BadgeTone } = {
  available: "positive",
  "on-loan": "waiting",
  "in-process": "neutral",
  repair: "neutral",
  missing: "alarm",
};

/** What a copy is called where it is spoken of: its label, else its number with us. */
const copyName = ({ barcode, accession, id }: StaffCopy): string =>
  barcode ?? accession ?? `nomor ${id}`;

type CopyListProps = {
  recordId: number;
  copies: readonly StaffCopy[];
  /** The day it is in WIB, by the portal's clock: what a new status begins with. */
  today: string;
};

/** Each copy with its label, place, access and dated status, and what can be done to it. */
export function CopyList({ recordId, copies, today }: CopyListProps) {
  if (copies.length === 0)
    return <p className="text-ui text-ink-muted">Belum ada eksemplar yang didata.</p>;
  return (
    <ul className="border-line border-b">
      {copies.map((copy) => (
        <CopyItem key={copy.id} recordId={recordId} copy={copy} today={today} />
      ))}
    </ul>
  );
}

type CopyItemProps = { recordId: number; copy: StaffCopy; today: string };

function CopyItem({ recordId, copy, today }: CopyItemProps) {
  const { date } = wallClockAt(copy.statusAt, zoneOffsetMinutes.WIB);
  const facts = [copy.callNumber, copy.location, copy.access, copy.note].filter(Boolean);
  return (
    <li className="grid gap-1.5 border-line border-t py-3 text-ui">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="wrap-anywhere tabular-nums">{copyName(copy)}</b>
        <Badge tone={tones[copy.status]}>{statusNames[copy.status]}</Badge>
        <span className="text-small text-ink-muted">sejak {formatDate(date, "id")}</span>
      </p>
      {facts.length > 0 ? (
        <p className="text-ink-muted wrap-anywhere">{facts.join(" · ")}</p>
      ) : null}
      <details>
        <summary className="inline-flex min-h-9 cursor-pointer items-center text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em]">
          Ubah eksemplar {copyName(copy)}
        </summary>
        <div className="grid gap-5 py-3">
          <StatusForm recordId={recordId} copy={copy} today={today} />
          <WithdrawCopy recordId={recordId} copy={copy} />
        </div>
      </details>
    </li>
  );
}

function StatusForm({ recordId, copy, today }: CopyItemProps) {
  const [state, submit, pending] = useActionState(setCopyStatusAction, { status: "idle" });
  const values = state.status === "invalid" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: "status" | "since") => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (copyFaults[word] ?? "Periksa isian ini.");
  };
  return (
    <form
      action={submit}
      className="grid max-w-96 gap-3"
      noValidate
      key={`${copy.status} ${JSON.stringify(values)}`}
    >
      <input type="hidden" name="record" value={recordId} />
      <input type="hidden" name="copy" value={copy.id} />
      <input type="hidden" name="seen" value={copy.status} />
      <Field id={`status-${copy.id}`} label="Status" error={fault("status")}>
        {(control) => (
          <Select {...control} compact name="status" defaultValue={values.status ?? copy.status}>
            {copyStatuses.map((status) => (
              <option key={status} value={status}>
                {statusNames[status]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={`sejak-${copy.id}`} label="Sejak tanggal" error={fault("since")}>
        {(control) => (
          <Input
            {...control}
            compact
            type="date"
            name="since"
            max={today}
            defaultValue={values.since ?? today}
          />
        )}
      </Field>
      <div>
        <Button type="submit" compact busyLabel={pending && "Menyimpan"}>
          Simpan status
        </Button>
      </div>
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {copyRefusals[state.refusal]}
        </p>
      ) : null}
      <p role="status" className="text-ui font-semibold text-primary">
        {state.status === "done" && !pending ? "Status disimpan." : ""}
      </p>
    </form>
  );
}

function WithdrawCopy({ recordId, copy }: Omit<CopyItemProps, "today">) {
  const [asking, setAsking] = useState(false);
  const [state, submit, pending] = useActionState(withdrawCopyAction, { status: "idle" });
  return (
    <div>
      <Button variant="outline" compact onClick={() => setAsking(true)}>
        Tarik eksemplar
      </Button>
      {state.status === "refused" ? (
        <p role="alert" className="mt-2 text-ui font-semibold text-danger">
          {copyRefusals[state.refusal]}
        </p>
      ) : null}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Tarik eksemplar ${copyName(copy)}?`}
        closeLabel="Tutup"
        sentence
        actions={
          <form action={submit} className="flex flex-wrap gap-3" onSubmit={() => setAsking(false)}>
            <input type="hidden" name="record" value={recordId} />
            <input type="hidden" name="copy" value={copy.id} />
            <Button type="submit" variant="danger" busyLabel={pending && "Menarik"}>
              Tarik
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              Batal
            </Button>
          </form>
        }
      >
        Publik tidak melihatnya lagi, dan impor tidak mengembalikannya. Eksemplar dengan barkod yang
        sama dapat ditambahkan lagi kapan saja.
      </Dialog>
    </div>
  );
}
