"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AccountState } from "@/lib/identity/accounts/actions";
import { changeStaffAccountAction } from "@/lib/identity/accounts/actions";
import { accountRefusals } from "./account-sentences";
import { OneTimePassword } from "./one-time-password";
import { usePasswordHolder } from "./password-holder";
import { PostedMark } from "./posted-mark";

type AccountDeedsProps = {
  accountId: string;
  name: string;
  active: boolean;
  /** Whether a second factor is in force, which only its owner can give and only he and an admin can take. */
  secondFactor: boolean;
  /** What was answered to a post without JavaScript. */
  answered?: AccountState | undefined;
};

const idle: AccountState = { status: "idle" };

/**
 * What an admin may do to one account; each button names the person for screen readers. Ending an account is asked
 * once more in a dialog; without JavaScript the button acts at once.
 */
export function AccountDeeds(props: AccountDeedsProps) {
  const { accountId, name, active, secondFactor, answered = idle } = props;
  const [state, submit, pending] = useActionState(changeStaffAccountAction, answered);
  const [asking, setAsking] = useState(false);
  const { shows, claim } = usePasswordHolder(accountId);
  const busy = pending && "Memproses";
  return (
    <div className="grid gap-3 md:justify-items-end">
      <form action={submit} onSubmit={claim} className="flex flex-wrap gap-2">
        <PostedMark />
        <input type="hidden" name="account" value={accountId} />
        <Button
          type="submit"
          name="deed"
          value={active ? "deactivate" : "reactivate"}
          variant={active ? "danger" : "outline"}
          compact
          busyLabel={busy}
          aria-label={`${active ? "Nonaktifkan" : "Aktifkan kembali"} ${name}`}
          onClick={(event) => {
            if (!active) return;
            event.preventDefault();
            setAsking(true);
          }}
        >
          {active ? "Nonaktifkan" : "Aktifkan kembali"}
        </Button>
        {active ? (
          <Button
            type="submit"
            name="deed"
            value="renew-password"
            variant="outline"
            compact
            busyLabel={busy}
            aria-label={`Buat kata sandi baru untuk ${name}`}
          >
            Kata sandi baru
          </Button>
        ) : null}
        {active && secondFactor ? (
          <Button
            type="submit"
            name="deed"
            value="remove-factor"
            variant="outline"
            compact
            busyLabel={busy}
            aria-label={`Hapus kode kedua ${name}`}
          >
            Hapus kode kedua
          </Button>
        ) : null}
      </form>
      {active ? (
        <Dialog
          open={asking}
          onClose={() => setAsking(false)}
          title={`Nonaktifkan ${name}?`}
          closeLabel="Tutup"
          actions={
            <form
              action={submit}
              onSubmit={() => {
                claim();
                setAsking(false);
              }}
              className="flex flex-wrap gap-3"
            >
              <input type="hidden" name="account" value={accountId} />
              <input type="hidden" name="deed" value="deactivate" />
              <Button type="submit" variant="danger">
                Nonaktifkan
              </Button>
              <Button variant="outline" onClick={() => setAsking(false)}>
                Batal
              </Button>
            </form>
          }
        >
          <p>
            {name} langsung keluar dari semua perangkat, termasuk dari percakapan yang sedang
            terbuka, dan tidak dapat masuk lagi sampai akunnya diaktifkan kembali.
          </p>
        </Dialog>
      ) : null}
      {shows && state.status === "refused" ? (
        <p role="alert" className="text-small font-semibold text-danger">
          {accountRefusals[state.refusal]}
        </p>
      ) : null}
      {shows && state.status === "done" ? (
        <p role="status" className="text-small font-semibold text-primary">
          {active ? "Akun diaktifkan kembali." : "Akun dinonaktifkan."}
        </p>
      ) : null}
      {shows && state.status === "factor-removed" ? (
        <p role="status" className="text-small font-semibold text-primary">
          Kode kedua dihapus. {name} keluar dari semua perangkat dan dapat masuk dengan kata sandi.
        </p>
      ) : null}
      {shows && state.status === "renewed" && !pending ? (
        <OneTimePassword account={name} password={state.password} />
      ) : null}
    </div>
  );
}
