"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { MemberFactorState } from "@/lib/identity/accounts/factors/actions";
import { removeMemberFactorAction } from "@/lib/identity/accounts/factors/actions";
import { accountRefusals } from "./account-sentences";

type MemberFactorFormProps = {
  /** What was answered to a post without JavaScript. */
  answered?: MemberFactorState | null;
};

const idle: MemberFactorState = { status: "idle" };
const fieldId = "kode-anggota";
const invalid = "Nomor anggota terdiri atas angka. Periksa kembali.";
const noFactor = "Tidak ada akun anggota dengan nomor ini yang memakai kode kedua.";

/** For a member who lost telephone and recovery codes and stands at the counter with a paper that shows who it is. */
export function MemberFactorForm({ answered }: MemberFactorFormProps) {
  const [state, submit, pending] = useActionState(removeMemberFactorAction, answered ?? idle);
  const error = state.status === "invalid" ? invalid : undefined;
  const typed =
    state.status === "invalid" || state.status === "refused" ? state.values.memberNumber : "";
  return (
    <section aria-labelledby="kode-anggota-judul" className="grid max-w-120 gap-5">
      <div className="grid gap-2">
        <h2 id="kode-anggota-judul">Kode kedua anggota</h2>
        <p className="text-ui text-ink-muted">
          Untuk anggota yang kehilangan ponsel dan kode pemulihan. Periksa dahulu identitasnya. Ia
          keluar dari semua perangkat dan masuk kembali dengan kata sandinya.
        </p>
      </div>
      <form action={submit} className="grid justify-items-start gap-5" noValidate>
        <ErrorSummary
          title="Periksa kembali isian berikut"
          faults={error === undefined ? [] : [{ fieldId, message: error }]}
        />
        <Field id={fieldId} label="Nomor anggota" error={error}>
          {(control) => (
            <Input
              {...control}
              key={typed}
              name="memberNumber"
              inputMode="numeric"
              autoComplete="off"
              maxLength={30}
              defaultValue={typed}
              required
            />
          )}
        </Field>
        {state.status === "refused" ? (
          <p role="alert" className="text-small font-semibold text-danger">
            {state.refusal === "no-factor" ? noFactor : accountRefusals[state.refusal]}
          </p>
        ) : null}
        {state.status === "done" ? (
          <p role="status" className="text-small font-semibold text-primary">
            Kode kedua anggota ini dihapus.
          </p>
        ) : null}
        <Button type="submit" variant="outline" busyLabel={pending && "Memproses"}>
          Hapus kode kedua anggota
        </Button>
      </form>
    </section>
  );
}
