"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { EditAccountState } from "@/lib/identity/accounts/actions";
import { editStaffAccountAction } from "@/lib/identity/accounts/actions";
import { staffRoles } from "@/lib/identity/domain/duties";
import type { ServiceGroupName, StaffAccount } from "@/lib/identity/types";
import { unreadableGroup } from "@/lib/identity/types";
import { accountFaults, accountRefusals, roleNames } from "./account-sentences";
import { usePasswordHolder } from "./password-holder";
import { PostedMark } from "./posted-mark";

type AccountEditProps = {
  account: StaffAccount;
  /** The admin's own account keeps its role. */
  own: boolean;
  /** The published ones, in staff's order (R006). */
  serviceGroups: readonly ServiceGroupName[];
  /** What was answered to a post without JavaScript. */
  answered?: EditAccountState | undefined;
};

const idle: EditAccountState = { status: "idle" };
const fields = ["name", "role", "serviceGroup"] as const;
type FieldName = (typeof fields)[number];

/** Name, role and service group of one account, behind a line that opens; works without JavaScript too. */
export function AccountEdit({ account, own, serviceGroups, answered = idle }: AccountEditProps) {
  const [state, submit, pending] = useActionState(editStaffAccountAction, answered);
  const { shows, claim } = usePasswordHolder(`edit-${account.id}`);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const fieldId = (field: FieldName) => `akun-${account.id}-${field}`;
  const fault = (field: FieldName) => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (accountFaults[word] ?? "Periksa isian ini.");
  };
  const faults = fields.flatMap((field) => {
    const message = fault(field);
    return message === undefined ? [] : [{ fieldId: fieldId(field), message }];
  });
  const { serviceGroup } = account;
  /** The group the account may keep though no other is given it: withdrawn, or no longer readable. */
  const kept = serviceGroup && !serviceGroups.some(({ id }) => id === serviceGroup.id);

  return (
    <div className="grid gap-2 md:col-span-2">
      {/* Stays open once it was answered: closing it would take the focus away from its button. */}
      <details open={state.status === "idle" ? undefined : true}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-ui font-[550] text-primary underline decoration-1 underline-offset-[0.22em]">
          Ubah data<span className="sr-only"> {account.name}</span>
        </summary>
        <form action={submit} onSubmit={claim} className="mt-2 grid max-w-120 gap-5" noValidate>
          <PostedMark />
          <input type="hidden" name="account" value={account.id} />
          <input type="hidden" name="seen" value={account.changes} />
          <ErrorSummary title="Periksa kembali isian berikut" faults={faults} />
          {/* Drawn anew when the account or the answer changes: a field keeps what it was first drawn with. */}
          <div key={`${account.changes} ${JSON.stringify(values)}`} className="grid gap-5">
            <Field id={fieldId("name")} label="Nama" error={fault("name")}>
              {(control) => (
                <Input
                  {...control}
                  name="name"
                  autoComplete="off"
                  maxLength={60}
                  defaultValue={values.name ?? account.name}
                  required
                />
              )}
            </Field>
            {own ? (
              <p className="text-ui">
                <input type="hidden" name="role" value={account.role} />
                Peran: <b className="font-[650]">{roleNames[account.role]}</b>.{" "}
                {accountRefusals["own-role"]}
              </p>
            ) : (
              <Field
                id={fieldId("role")}
                label="Peran"
                hint="Peran baru mengeluarkan petugas dari semua perangkat. Setelah masuk lagi, peran itu berlaku."
                error={fault("role")}
              >
                {(control) => (
                  <Select {...control} name="role" defaultValue={values.role ?? account.role}>
                    {staffRoles.map((role) => (
                      <option key={role} value={role}>
                        {roleNames[role]}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            )}
            <Field
              id={fieldId("serviceGroup")}
              label="Kelompok layanan"
              error={fault("serviceGroup")}
            >
              {(control) => (
                <Select
                  {...control}
                  name="serviceGroup"
                  defaultValue={values.serviceGroup ?? serviceGroup?.id ?? ""}
                >
                  <option value="">Tanpa kelompok</option>
                  {serviceGroups.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                  {kept ? (
                    <option value={serviceGroup.id}>
                      {serviceGroup.name === unreadableGroup
                        ? unreadableGroup
                        : `${serviceGroup.name} (ditarik)`}
                    </option>
                  ) : null}
                </Select>
              )}
            </Field>
          </div>
          <div>
            <Button type="submit" compact busyLabel={pending && "Menyimpan"}>
              Simpan
            </Button>
          </div>
        </form>
      </details>
      {shows && state.status === "refused" ? (
        <p role="alert" className="text-small font-semibold text-danger">
          {accountRefusals[state.refusal]}
        </p>
      ) : null}
      {shows && state.status === "done" && !pending ? (
        <p role="status" className="text-small font-semibold text-primary">
          Perubahan disimpan.
        </p>
      ) : null}
    </div>
  );
}
