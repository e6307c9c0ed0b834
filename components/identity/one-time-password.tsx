"use client";

import { Card } from "@/components/ui/card";
import { CopyButton } from "./copy-button";

type OneTimePasswordProps = {
  /** Whose password it is, as the admin knows the person. */
  account: string;
  password: string;
};

/** The only place and time a generated password is shown. */
export function OneTimePassword({ account, password }: OneTimePasswordProps) {
  return (
    <Card ribbon="notice">
      <div role="status">
        <p className="text-ui wrap-anywhere">
          Kata sandi untuk <b className="font-[650]">{account}</b>, hanya tampil sekali ini:
        </p>
        <p className="mt-2">
          <code className="rounded-label bg-sunken px-2 py-1 text-lead break-all select-all">
            {password}
          </code>
        </p>
        <p className="mt-2 text-small text-ink-muted">
          Catat dan serahkan langsung kepada yang bersangkutan.
        </p>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3 empty:hidden">
        <CopyButton
          text={password}
          label="Salin kata sandi"
          copied="Tersalin."
          failed="Tidak dapat disalin. Pilih dan salin sendiri."
        />
      </div>
    </Card>
  );
}
