"use client";

import { Copy } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type OneTimePasswordProps = {
  /** Whose password it is, as the admin knows the person. */
  account: string;
  password: string;
};

const never = () => () => undefined;

/** The only place and time a generated password is shown. The copy button appears only where it can work. */
export function OneTimePassword({ account, password }: OneTimePasswordProps) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copies = useSyncExternalStore(
    never,
    () => window.isSecureContext,
    () => false,
  );
  const copy = () =>
    navigator.clipboard.writeText(password).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <Card ribbon="notice">
      <div role="status">
        <p className="text-ui">
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
      {copies ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button
            variant="outline"
            compact
            icon={<Copy size={18} strokeWidth={2} aria-hidden="true" />}
            onClick={copy}
          >
            Salin kata sandi
          </Button>
          <p role="status" className="text-small text-ink-muted">
            {copied === "yes" ? "Tersalin." : null}
            {copied === "failed" ? "Tidak dapat disalin. Pilih dan salin sendiri." : null}
          </p>
        </div>
      ) : null}
    </Card>
  );
}
