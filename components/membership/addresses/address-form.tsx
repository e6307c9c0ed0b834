"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { libraryTimeZone } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { AddressField, AddressState, AddressValues } from "@/lib/membership/addresses/types";
import type { AddressFacts } from "../registration/address-fields";
import { AddressFields } from "../registration/address-fields";
import { regionLevels, useFaults } from "../registration/use-faults";

type AddressFormProps = {
  readonly locale: "id" | "en";
  /** Those the fields say, and no others: they are sent with the page. */
  readonly messages: { readonly registration: Pick<Messages["registration"], "form" | "errors"> };
  /** Which address it is: only the current one may be the same as the other. */
  readonly step: "identityAddress" | "currentAddress";
  /** The server action itself: only so does the form work without JavaScript. */
  action(before: AddressState, form: FormData): Promise<AddressState>;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  readonly answered: AddressState | null;
  /** The number of changes the page was made from; null where nothing is written at once. */
  readonly seen: number | null;
  /** What stands there now. */
  readonly saved: AddressValues;
  readonly facts: AddressFacts;
  readonly words: {
    readonly submit: string;
    readonly busy: string;
    /** By the refusals of the action. */
    readonly refusals: Readonly<Record<string, string>>;
    /** Label of a field for words of one's own; null without one. */
    readonly why: { readonly label: string; readonly optional: string } | null;
  };
};

const idle: AddressState = { status: "idle" };
const fields: readonly AddressField[] = [
  "country",
  "street",
  "rt",
  "rw",
  ...regionLevels,
  "postalCode",
];
const whyMax = 2000;

/** One address with its regions, level by level, as in the registration; a plain form that also works without JavaScript. */
export function AddressForm(props: AddressFormProps) {
  const { locale, messages } = props;
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={libraryTimeZone}>
      <Form {...props} />
    </NextIntlClientProvider>
  );
}

function Form({ locale, step, action, answered, seen, saved, facts, words }: AddressFormProps) {
  const t = useTranslations("registration.form");
  const [state, submit, pending] = useActionState(action, answered ?? idle);
  const faults = useFaults(state, step, fields);
  const values = state.status === "idle" ? saved : state.values;
  const lists = state.status === "idle" ? facts.lists : state.lists;
  return (
    <form action={submit} className="grid gap-5.5" noValidate>
      <ErrorSummary title={t("faults", { count: faults.all.length })} faults={faults.all} />
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{words.refusals[state.refusal]}</p>
          </Card>
        </div>
      ) : null}
      <p className="text-ui text-ink-muted">{t("lead")}</p>
      <input type="hidden" name="locale" value={locale} />
      {seen === null ? null : <input type="hidden" name="seen" value={seen} />}
      {/* What Enter presses: without it that is the first button of the form, which asks for a list of regions. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.submit}
      </button>
      <AddressFields
        // A form that was answered begins anew with what was typed and what can be chosen below it.
        key={JSON.stringify([values, lists.regencies.length, lists.villages.length])}
        step={step}
        values={values}
        fault={faults.of}
        facts={{ ...facts, lists }}
        withSame={step === "currentAddress"}
      />
      {words.why ? (
        <Field id={`daftar-${step}-why`} label={words.why.label} optional={words.why.optional}>
          {(control) => (
            <Textarea
              {...control}
              key={values.why}
              name="why"
              defaultValue={values.why}
              rows={3}
              maxLength={whyMax}
            />
          )}
        </Field>
      ) : null}
      <Button type="submit" block busyLabel={pending && words.busy}>
        {words.submit}
      </Button>
    </form>
  );
}
