"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { libraryTimeZone } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { StepState } from "@/lib/membership/registration/actions";
import { saveStepAction } from "@/lib/membership/registration/actions";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import type { StepField } from "@/lib/membership/registration/schema";
import type { AddressFacts } from "./address-fields";
import { AddressFields } from "./address-fields";
import { IdentityFields } from "./identity-fields";
import { PersonFields } from "./person-fields";
import { StatementFields } from "./statement-fields";
import type { Values } from "./text-field";
import { regionLevels, useFaults } from "./use-faults";

type StepFormProps = {
  readonly locale: "id" | "en";
  /** Those the form says, and no others: they are sent with the page. */
  readonly messages: {
    readonly registration: Pick<Messages["registration"], "form" | "errors" | "refusals">;
  };
  readonly step: StepKey;
  /** The number of changes the page was made from. */
  readonly seen: number;
  /** What is saved of this step. */
  readonly saved: Values;
  readonly keptNumber: string | null;
  readonly emailFixed: boolean;
  readonly beginning: boolean;
  readonly guardianBelowAge: number;
  readonly underAge: boolean;
  readonly address: AddressFacts | null;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  readonly answered: StepState | null;
};

const idle: StepState = { status: "idle" };

const fields: { readonly [K in StepKey]: readonly StepField[] } = {
  identity: ["kind", "number", "email"],
  person: [
    ...(["name", "mobile", "birthPlace", "birthDay", "sex"] as const),
    ...(["guardianName", "guardianRelation", "guardianMobile"] as const),
    "institution",
  ],
  identityAddress: ["country", "street", "rt", "rw", ...regionLevels, "postalCode"],
  currentAddress: ["country", "street", "rt", "rw", ...regionLevels, "postalCode"],
  statement: ["truth", "membership", "guardian"],
};

/** One step of the registration, with its own translator: a plain form that also works without JavaScript. */
export function StepForm(props: StepFormProps) {
  return (
    <NextIntlClientProvider
      locale={props.locale}
      messages={props.messages}
      timeZone={libraryTimeZone}
    >
      <Form {...props} />
    </NextIntlClientProvider>
  );
}

function Form(props: StepFormProps) {
  const { locale, step } = props;
  const t = useTranslations("registration.form");
  const refusals = useTranslations("registration.refusals");
  const [state, submit, pending] = useActionState(saveStepAction, props.answered ?? idle);
  const faults = useFaults(state, step, fields[step]);
  const values: Values = "values" in state ? state.values : props.saved;
  const refused = state.status === "refused" ? state : null;
  const seen = refused && "seen" in refused ? refused.seen : props.seen;
  return (
    <form action={submit} className="grid gap-5.5" noValidate>
      <ErrorSummary title={t("faults", { count: faults.all.length })} faults={faults.all} />
      {refused ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">
              {refused.refusal === "too-many"
                ? refusals("too-many", { minutes: Math.ceil(refused.retryAfterSeconds / 60) })
                : refusals(refused.refusal)}
            </p>
          </Card>
        </div>
      ) : null}
      <p className="text-ui text-ink-muted">{t("lead")}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="seen" value={seen} />
      {props.address ? (
        // What Enter presses: without it that is the first button of the form, which asks for a list of regions.
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
          {t("save")}
        </button>
      ) : null}
      <StepFields {...props} values={values} fault={faults.of} state={state} />
      <Button type="submit" block busyLabel={pending && t("saving")}>
        {t("save")}
      </Button>
    </form>
  );
}

type StepFieldsProps = StepFormProps & {
  readonly values: Values;
  readonly fault: ReturnType<typeof useFaults>["of"];
  readonly state: StepState;
};

function StepFields({ values, fault, state, ...props }: StepFieldsProps) {
  const { locale, step, address } = props;
  const field = { step, values, fault };
  if (step === "identity") return <IdentityFields {...field} {...props} />;
  if (step === "person") {
    const asked = fault("guardianName") ?? fault("guardianRelation") ?? fault("guardianMobile");
    return (
      <PersonFields
        {...field}
        locale={locale}
        guardianBelowAge={props.guardianBelowAge}
        withGuardian={asked !== undefined || Boolean(values.guardianName)}
      />
    );
  }
  if (step === "statement")
    return <StatementFields {...field} locale={locale} underAge={props.underAge} />;
  if (address === null) return null;
  const lists = "lists" in state && state.lists ? state.lists : address.lists;
  return (
    <AddressFields
      // A form that was answered begins anew with what was typed and what can be chosen below it.
      key={JSON.stringify([values, lists.regencies.length, lists.villages.length])}
      {...field}
      facts={{ ...address, lists }}
      withSame={step === "currentAddress"}
    />
  );
}
