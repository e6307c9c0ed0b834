import type { ZodError } from "zod";
import { flattenError } from "zod";

/**
 * The one shape every form's server action returns, and every form reads.
 * `values` carries back what the person typed, so that an error never costs it;
 * a password is never among them.
 */
export type FormState<Field extends string, Refusal extends string> =
  | { readonly status: "idle" }
  | {
      readonly status: "invalid";
      readonly errors: { readonly [F in Field]?: readonly string[] };
      readonly values: { readonly [F in Field]?: string };
    }
  | {
      readonly status: "refused";
      readonly refusal: Refusal;
      readonly values: { readonly [F in Field]?: string };
    }
  | { readonly status: "done" };

/** A parse error as a form state: the messages of each field, in the schema's own words. */
export function invalid<Input, Field extends string>(
  error: ZodError<Input>,
  values: { readonly [F in Field]?: string },
) {
  return { status: "invalid", errors: flattenError(error).fieldErrors, values } as const;
}
