"use client";

import { VolumeX, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Hearing } from "@/lib/conversation/client/conversation-store";
import { deskWords } from "./sentences";
import type { Sound } from "./tone";

/** A socket that is being opened is no fault yet. */
const pollingShownAfterMilliseconds = 10_000;

type DeskNoticesProps = {
  hearing: Hearing;
  onDuty: boolean;
  sound: Sound;
  onAllowSound: () => void;
};

/** What keeps the desk from working as it should, in words, until it is over. */
export function DeskNotices({ hearing, onDuty, sound, onAllowSound }: DeskNoticesProps) {
  const lasting = useLasting(hearing === "polling");
  return (
    <div role="status">
      {hearing === "offline" ? (
        <Line icon={<WifiOff size={18} strokeWidth={2} aria-hidden="true" />}>
          {deskWords.offline}
        </Line>
      ) : lasting ? (
        <Line icon={<WifiOff size={18} strokeWidth={2} aria-hidden="true" />}>
          {deskWords.polling}
        </Line>
      ) : null}
      {onDuty && sound === "blocked" ? (
        <Line icon={<VolumeX size={18} strokeWidth={2} aria-hidden="true" />}>
          {deskWords.soundBlocked}{" "}
          <Button variant="quiet" compact onClick={onAllowSound}>
            Izinkan bunyi
          </Button>
        </Line>
      ) : null}
    </div>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-center gap-2.5 border-line border-b bg-accent-soft px-4 py-1.5 text-small text-ink">
      <span className="shrink-0 text-accent-strong">{icon}</span>
      <p>{children}</p>
    </div>
  );
}

function useLasting(state: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!state) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), pollingShownAfterMilliseconds);
    return () => clearTimeout(timer);
  }, [state]);
  return lasting;
}

/** The session is over: what was written stays on the device. */
export function SignedOutCard() {
  return (
    <div className="mx-auto max-w-160 p-6">
      <StateCard
        kind="error"
        level="h1"
        title="Anda sudah keluar"
        actions={<TextLink href="/masuk?lanjut=%2Fstaf%2Fpercakapan">Masuk lagi</TextLink>}
      >
        <p>
          Sesi ini berakhir atau akun dinonaktifkan. Draf balasan tersimpan di perangkat ini dan ada
          kembali setelah Anda masuk.
        </p>
      </StateCard>
    </div>
  );
}
