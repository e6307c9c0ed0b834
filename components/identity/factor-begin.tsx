"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { factorSentences } from "./factor-sentences";

type FactorBeginProps = {
  locale: "id" | "en";
  fieldId: string;
  error: string | undefined;
  pending: boolean;
};

/** Asks once more for the password before a second factor is begun: an open session alone must not lock its owner out. */
export function FactorBegin({ locale, fieldId, error, pending }: FactorBeginProps) {
  const say = factorSentences[locale];
  return (
    <>
      <div className="w-full max-w-120">
        <Field id={fieldId} label={say.password} hint={say.passwordHint} error={error}>
          {(control) => (
            <PasswordInput control={control} name="password" show={say.show} hide={say.hide} />
          )}
        </Field>
      </div>
      <Button type="submit" name="deed" value="begin" busyLabel={pending && say.beginning}>
        {say.begin}
      </Button>
    </>
  );
}
