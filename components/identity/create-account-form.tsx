"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CreateAccountState } from "@/lib/identity/accounts/actions";
import { createStaffAccountAction } from "@/lib/identity/accounts/actions";
import { staffRoles } from "@/lib/identity/domain/duties";
import type { ServiceGroupName } from "@/lib/identity/types";
import { accountFaults, accountRefusals, roleNames } from "./account-sentences";
import { OneTimePassword } from "./one-time-password";
import { usePasswordHolder } from "./password-holder";
import { PostedMark } from "./posted-mark";

const idle: CreateAccountState = { status: "idle" };
const fields = ["email", "name", "role", "serviceGroup"] as const;
type FieldName = (typeof fields)[number];
const fieldId = (field: FieldName) => `akun-${field}`;

/** A new staff account; what was typed survives a refusal, the password is generated and shown once. */
export function CreateAccountForm({
  serviceGroups,
  answered = idle,
}: {
  /** The published ones, in staff's order (R006). */
  serviceGroups: readonly ServiceGroupName[];
  answered?: CreateAccountState | undefined;
}) {
  const [state, submit, pending] = useActionState(createStaffAccountAction, answered);
  const { shows, claim } = usePasswordHolder("new");
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: FieldName) => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (accountFaults[word] ?? "Periksa isian ini.");
  };
  const faults = fields.flatMap((field) => {
    const message = fault(field);
    return message === undefined ? [] : [{ fieldId: fieldId(field), message }];
  });

  return (
    <section aria-labelledby="akun-baru" className="grid max-w-120 gap-5">
      <h2 id="akun-baru">Akun baru</h2>
      {shows && state.status === "created" && !pending ? (
        <OneTimePassword account={state.email} password={state.password} />
      ) : null}
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {accountRefusals[state.refusal]}
        </p>
      ) : null}
      <form
        action={submit}
        onSubmit={claim}
        className="grid gap-5"
        noValidate
        key={JSON.stringify(values)}
      >
        <PostedMark />
        <ErrorSummary title="Periksa kembali isian berikut" faults={faults} />
        <Field id={fieldId("email")} label="Email" error={fault("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="off"
              defaultValue={values.email}
              required
            />
          )}
        </Field>
        <Field id={fieldId("name")} label="Nama" error={fault("name")}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="off"
              maxLength={60}
              defaultValue={values.name}
              required
            />
          )}
        </Field>
        <Field id={fieldId("role")} label="Peran" error={fault("role")}>
          {(control) => (
            <Select {...control} name="role" defaultValue={values.role ?? "librarian"}>
              {staffRoles.map((role) => (
                <option key={role} value={role}>
                  {roleNames[role]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id={fieldId("serviceGroup")} label="Kelompok layanan" error={fault("serviceGroup")}>
          {(control) => (
            <Select {...control} name="serviceGroup" defaultValue={values.serviceGroup ?? ""}>
              <option value="">Tanpa kelompok</option>
              {serviceGroups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div>
          <Button type="submit" busyLabel={pending && "Membuat"}>
            Buat akun
          </Button>
        </div>
      </form>
    </section>
  );
}
