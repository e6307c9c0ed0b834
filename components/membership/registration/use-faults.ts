import { useTranslations } from "next-intl";
import type { FieldFault } from "@/components/ui/error-summary";
import type { AddressState } from "@/lib/membership/addresses/types";
import type { StepState } from "@/lib/membership/registration/actions";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import type { StepField } from "@/lib/membership/registration/schema";

const errorWords = [
  "identity-kind-missing",
  "identity-number-missing",
  "identity-number-invalid",
  "nik-not-sixteen-digits",
  "email-missing",
  "email-incomplete",
  "email-too-long",
  "name-missing",
  "ktp-name-too-long",
  "name-too-long",
  "mobile-missing",
  "mobile-invalid",
  "birth-place-missing",
  "birth-date-missing",
  "birth-date-invalid",
  "birth-date-future",
  "birth-date-too-old",
  "sex-missing",
  "too-long",
  "guardian-name-missing",
  "guardian-relation-missing",
  "guardian-mobile-missing",
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

/**
 * Id of a field, by which its label and the summary of faults find it. With the step in it: the router keeps the pages one
 * comes from in the document, hidden, and two of the steps have the same fields.
 */
export const fieldId = (step: StepKey, field: StepField): string => `daftar-${step}-${field}`;

/** From the largest; what is missing of a region is told at the first that is not chosen. */
export const regionLevels = ["province", "regency", "district", "village"] as const;
const isLevel = (field: StepField) => regionLevels.some((level) => level === field);

type Faulty = { readonly [F in StepField]?: readonly string[] | undefined };
export type FaultOf = (field: StepField) => string | undefined;

/** The sentence of each field's first fault, and all of them in the order of the form. */
export function useFaults(
  state: StepState | AddressState,
  step: StepKey,
  fields: readonly StepField[],
): { readonly of: FaultOf; readonly all: readonly FieldFault[] } {
  const t = useTranslations("registration.errors");
  const errors: Faulty = state.status === "invalid" ? state.errors : {};
  const values: { readonly [F in StepField]?: string | undefined } =
    "values" in state ? state.values : {};
  const region = errors.village && (regionLevels.find((level) => !values[level]) ?? "village");
  const of: FaultOf = (field) => {
    if (isLevel(field) && field !== region) return undefined;
    const word = errors[isLevel(field) ? "village" : field]?.[0];
    if (word === undefined) return undefined;
    // What has no sentence of its own was never offered by this form: it is too long in any case.
    return t(errorWords.find((known) => known === word) ?? "too-long");
  };
  const all = fields.flatMap((field) => {
    const message = of(field);
    return message === undefined ? [] : [{ fieldId: fieldId(step, field), message }];
  });
  return { of, all };
}
