"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RuleField, RuleState } from "@/lib/membership/rules/actions";
import { changeRuleAction } from "@/lib/membership/rules/actions";
import type { MembershipRule } from "@/lib/membership/rules/domain/validity";

type RuleFormProps = {
  rule: MembershipRule & { readonly changes: number };
  /** What was answered to a post without JavaScript. */
  answered: RuleState | null;
};

const idle: RuleState = { status: "idle" };

const faults: { readonly [word: string]: string } = {
  "years-invalid": "Lama keanggotaan: angka 1–99, atau kosong untuk seumur hidup.",
  "age-invalid": "Batas usia: angka 1–30.",
};

const refusals: { readonly [R in Extract<RuleState, { refusal: string }>["refusal"]]: string } = {
  "changed-meanwhile":
    "Petugas lain baru saja mengubah aturan ini. Yang berlaku sekarang tampil di isian; periksa lalu simpan lagi.",
  "signed-out": "Sesi Anda berakhir. Silakan masuk lagi.",
  forbidden: "Akun Anda tidak bertugas mengatur keanggotaan.",
  "foreign-origin": "Permintaan datang dari situs lain dan tidak dijalankan.",
};

const fields = [
  { name: "validityYears", id: "lama" },
  { name: "guardianBelowAge", id: "batas-usia" },
] as const satisfies readonly { readonly name: RuleField; readonly id: string }[];

/** How long a membership lasts, and who needs a guardian. */
export function RuleForm({ rule, answered }: RuleFormProps) {
  const [state, submit, pending] = useActionState(changeRuleAction, answered ?? idle);
  const typed = state.status === "invalid" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: RuleField) => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (faults[word] ?? "Periksa isian ini.");
  };
  const summary = fields.flatMap(({ name, id }) => {
    const message = fault(name);
    return message === undefined ? [] : [{ fieldId: id, message }];
  });
  return (
    <form
      action={submit}
      className="grid max-w-120 gap-5"
      noValidate
      key={`${rule.changes} ${JSON.stringify(typed)}`}
    >
      <input type="hidden" name="seen" value={rule.changes} />
      <ErrorSummary title="Aturan belum dapat disimpan" faults={summary} />
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {refusals[state.refusal]}
        </p>
      ) : null}
      {state.status === "done" ? (
        <p role="status" className="text-ui font-semibold">
          Aturan disimpan.
        </p>
      ) : null}
      <Field
        id="lama"
        label="Lama keanggotaan dalam tahun"
        optional="(boleh dikosongkan)"
        hint="Kosong: seumur hidup. Berlaku untuk pendaftaran yang disetujui sesudah ini."
        error={fault("validityYears")}
      >
        {(control) => (
          <Input
            {...control}
            name="validityYears"
            inputMode="numeric"
            defaultValue={typed.validityYears ?? rule.validityYears ?? ""}
          />
        )}
      </Field>
      <Field
        id="batas-usia"
        label="Perlu persetujuan wali di bawah usia"
        hint="Pendaftar yang lebih muda mengisi nama, hubungan, dan persetujuan orang tua atau wali."
        error={fault("guardianBelowAge")}
      >
        {(control) => (
          <Input
            {...control}
            name="guardianBelowAge"
            inputMode="numeric"
            defaultValue={typed.guardianBelowAge ?? rule.guardianBelowAge}
          />
        )}
      </Field>
      <div>
        <Button type="submit" busyLabel={pending && "Menyimpan"}>
          Simpan
        </Button>
      </div>
    </form>
  );
}
