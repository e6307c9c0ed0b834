"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { AccountState } from "@/lib/identity/accounts/actions";
import { changeStaffAccountAction } from "@/lib/identity/accounts/actions";
import { accountRefusals } from "./account-sentences";
import { OneTimePassword } from "./one-time-password";

type AccountDeedsProps = { accountId: string; name: string; active: boolean };

const idle: AccountState = { status: "idle" };

/** What an admin may do to one account; each button names the person for screen readers. */
export function AccountDeeds({ accountId, name, active }: AccountDeedsProps) {
  const [state, submit, pending] = useActionState(changeStaffAccountAction, idle);
  const deed = active ? "deactivate" : "reactivate";
  const label = active ? "Nonaktifkan" : "Aktifkan kembali";
  return (
    <div className="grid gap-3 md:justify-items-end">
      <form action={submit} className="flex flex-wrap gap-2">
        <input type="hidden" name="account" value={accountId} />
        <Button
          type="submit"
          name="deed"
          value={deed}
          variant={active ? "danger" : "outline"}
          compact
          disabled={pending}
          aria-label={`${label} ${name}`}
        >
          {label}
        </Button>
        {active ? (
          <Button
            type="submit"
            name="deed"
            value="renew-password"
            variant="outline"
            compact
            disabled={pending}
            aria-label={`Buat kata sandi baru untuk ${name}`}
          >
            Kata sandi baru
          </Button>
        ) : null}
      </form>
      {state.status === "refused" ? (
        <p role="alert" className="text-small font-semibold text-danger">
          {accountRefusals[state.refusal]}
        </p>
      ) : null}
      {state.status === "renewed" ? (
        <OneTimePassword account={name} password={state.password} />
      ) : null}
    </div>
  );
}
