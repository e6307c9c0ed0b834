"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AnswerState } from "@/lib/privacy/actions";
import { answerRightAction } from "@/lib/privacy/actions";
import type { RightKind } from "@/lib/privacy/domain/rights";
import { refusalWords } from "@/lib/privacy/domain/rights";
import { answerFaults, answerRefusals, deeds, refusalNames, wordsFate } from "./sentences";

const idle: AnswerState = { status: "idle" };
const fields = ["decision", "words", "sure"] as const;
const fieldId = (field: (typeof fields)[number]) => `jawaban-${field}`;

/** Grants or refuses a request; what granting does is said before. */
export function AnswerForm({
  request,
  answered,
}: {
  request: { readonly id: string; readonly kind: RightKind; readonly changes: number };
  answered: AnswerState | null;
}) {
  const [state, submit, pending] = useActionState(answerRightAction, answered ?? idle);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: (typeof fields)[number]) => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (answerFaults[word] ?? "Periksa isian ini.");
  };
  const faults = fields.flatMap((field) => {
    const message = fault(field);
    return message === undefined ? [] : [{ fieldId: fieldId(field), message }];
  });
  return (
    <form action={submit} className="grid max-w-140 gap-5" noValidate key={JSON.stringify(values)}>
      <input type="hidden" name="request" value={request.id} />
      <input type="hidden" name="seen" value={request.changes} />
      <input type="hidden" name="kind" value={request.kind} />
      <ErrorSummary title="Periksa kembali isian berikut" faults={faults} />
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {answerRefusals[state.refusal]}
        </p>
      ) : null}
      <Field
        id={fieldId("decision")}
        label="Keputusan"
        hint={deeds[request.kind]}
        error={fault("decision")}
      >
        {(control) => (
          <Select {...control} name="decision" defaultValue={values.decision ?? ""} required>
            <option value="">Pilih</option>
            <option value="done">Dipenuhi</option>
            {refusalWords.map((word) => (
              <option key={word} value={word}>
                Ditolak: {refusalNames[word]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={fieldId("words")}
        label="Penjelasan untuk anggota"
        hint={request.kind === "delete" ? wordsFate.deletion : wordsFate.kept}
        error={fault("words")}
      >
        {(control) => (
          <Textarea
            {...control}
            name="words"
            maxLength={2000}
            defaultValue={values.words}
            required
          />
        )}
      </Field>
      {request.kind === "delete" ? (
        <Checkbox
          id={fieldId("sure")}
          name="sure"
          defaultChecked={values.sure === "on"}
          label="Bila dipenuhi: saya memastikan data anggota ini dihapus untuk selamanya"
          error={fault("sure")}
        />
      ) : null}
      <div>
        <Button type="submit" busyLabel={pending && "Mengirim"}>
          Kirim jawaban
        </Button>
      </div>
    </form>
  );
}
