"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type CodeFieldProps = {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Six digits only, so that telephones show their number keys; a recovery code has letters too. */
  digitsOnly?: boolean;
};

/** Where a code is typed; a browser may fill it in from the device's own authenticator. */
export function CodeField({ id, label, hint, error, digitsOnly = false }: CodeFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          name="code"
          autoComplete="one-time-code"
          inputMode={digitsOnly ? "numeric" : "text"}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
      )}
    </Field>
  );
}
