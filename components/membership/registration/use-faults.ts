import { useTranslations } from "next-intl";
import type { FieldFault } from "@/components/ui/error-summary";
import type { StepState } from "@/lib/membership/registration/actions";
import type { StepField } from "@/lib/membership/registration/schema";

const errorWords = [
  "identity-kind-missing",
  "identity-number-missing",
  "identity-number-invalid",
  "nik-not-sixteen-digits",
  "email-missing",
  "email-incomplete",
  "name-missing",
  "name-too-long",
  "mobile-missing",
  "mobile-invalid",
  "birth-place-missing",
  "birth-date-invalid",
  "birth-date-future",
  "birth-date-too-old",
  "sex-missing",
  "too-long",
  "guardian-name-missing",
  "guardian-relation-missing",
  "country-missing",
  "street-missing",
  "street-too-long",
  "rt-digits",
  "village-missing",
  "postal-code-digits",
  "truth-missing",
  "membership-missing",
  "guardian-missing",
] as const;

/** Id of a field, by which the summary of faults leads to it. */
export const fieldId = (field: StepField): string => `daftar-${field}`;

export type FaultOf = (field: StepField) => string | undefined;

/** The sentence of each field's first fault, and all of them in the order of the form. */
export function useFaults(
  state: StepState,
  fields: readonly StepField[],
): { readonly of: FaultOf; readonly all: readonly FieldFault[] } {
  const t = useTranslations("registration.errors");
  const errors = state.status === "invalid" ? state.errors : {};
  const of: FaultOf = (field) => {
    const word = errors[field]?.[0];
    if (word === undefined) return undefined;
    // What has no sentence of its own was never offered by this form: it is too long in any case.
    return t(errorWords.find((known) => known === word) ?? "too-long");
  };
  const all = fields.flatMap((field) => {
    const message = of(field);
    return message === undefined ? [] : [{ fieldId: fieldId(field), message }];
  });
  return { of, all };
}
