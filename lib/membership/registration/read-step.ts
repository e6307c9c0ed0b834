import "server-only";

import type { ZodError } from "zod";
import { z } from "zod";
import type { Locale } from "@/lib/language/locales";
import { readAddress } from "../addresses/read";
import type { Purpose } from "../consents/domain/purposes";
import { askedPurposes, neededPurposes } from "../consents/domain/purposes";
import { statementVersion } from "../consents/domain/texts";
import { nameMax, nameTooLong } from "../domain/name-length";
import type { Draft, StepKey } from "./domain/answers";
import type { SavedStep } from "./mutations";
import type { StepField } from "./schema";
import { identityForm, personForm } from "./schema";

type Values = { readonly [F in StepField]?: string };
type Context = {
  readonly draft: Draft;
  /** The day in Jakarta. */
  readonly today: string;
  readonly guardianBelowAge: number;
};
type Read =
  | {
      readonly ok: true;
      readonly value: SavedStep;
      /** The yeses of the last step in the language they were read in; null for every other step. */
      readonly consents: (
        locale: Locale,
      ) => { readonly purposes: readonly Purpose[]; readonly locale: Locale } | null;
    }
  | { readonly ok: false; readonly error: ZodError<unknown> };

const none = () => null;

/** What was typed in a step, as it is stored, or its faults. */
export async function readStep(step: StepKey, values: Values, context: Context): Promise<Read> {
  switch (step) {
    case "identity": {
      const read = identityForm(context.draft.identity).safeParse(values);
      if (!read.success) return failed(read.error);
      // Step two may stand already, with a name that was typed for another paper.
      const max = nameMax[read.data.kind];
      if ((context.draft.person?.name.length ?? 0) > max) return failedAt("kind", nameTooLong(max));
      return saved({ step, answers: read.data });
    }
    case "person": {
      const identityKind = context.draft.identity?.kind;
      const read = personForm({ ...context, identityKind }).safeParse(values);
      return read.success ? saved({ step, answers: read.data }) : failed(read.error);
    }
    case "statement":
      return readStatement(values, context.draft);
    default: {
      if (step === "currentAddress" && values.same === "on")
        return saved({ step, answers: "same" });
      const read = await readAddress(values);
      return read.ok ? saved({ step, answers: read.value }) : failed(read.error);
    }
  }
}

/** Each yes by its own box, unticked before; the needed ones are asked for, the others are taken as they are. */
function readStatement(values: Values, draft: Draft): Read {
  const underAge = (draft.person?.guardian ?? null) !== null;
  const missing = [
    ...(values.truth === "on" ? [] : ["truth" as const]),
    ...neededPurposes(underAge).filter((purpose) => values[purpose] !== "on"),
  ];
  if (missing.length > 0)
    return failed(
      new z.ZodError(missing.map((name) => issue(name, `${name}-missing`))) as ZodError<unknown>,
    );
  const purposes = askedPurposes(underAge).filter((purpose) => values[purpose] === "on");
  return {
    ok: true,
    value: { step: "statement", answers: { version: statementVersion } },
    consents: (locale) => ({ purposes, locale }),
  };
}

const saved = (value: SavedStep): Read => ({ ok: true, value, consents: none });
const failed = (error: ZodError<unknown>): Read => ({ ok: false, error });
const failedAt = (field: StepField, message: string): Read =>
  failed(new z.ZodError([issue(field, message)]) as ZodError<unknown>);
const issue = (field: StepField, message: string) => {
  const path: PropertyKey[] = [field];
  return { code: "custom" as const, path, message, input: undefined };
};
