"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { MailingForm as MailingState } from "@/lib/staff/mailing/actions";
import { mailNewsAction } from "@/lib/staff/mailing/actions";

const idle: MailingState = { status: "idle" };

const refusals: Readonly<Record<Extract<MailingState, { refusal: string }>["refusal"], string>> = {
  "signed-out": "Sesi Anda berakhir. Silakan masuk lagi.",
  forbidden: "Akun Anda tidak bertugas menulis konten.",
  "foreign-origin": "Permintaan datang dari situs lain dan tidak dijalankan.",
  "not-published": "Berita ini tidak sedang terbit, sehingga tidak dikirim.",
  "changed-meanwhile":
    "Isi berita ini sudah diganti sejak Anda membukanya. Baca lagi isi surat di bawah, lalu kirim.",
  "already-mailed": "Berita ini sudah pernah dikirim. Setiap berita dikirim satu kali.",
};

/** The press that sends a piece of news; the page around it has said to how many and what. */
export function MailingForm({
  documentId,
  seen,
  answered,
}: {
  documentId: string;
  /** The edition that stands on the page. */
  seen: number;
  answered: MailingState | null;
}) {
  const [state, submit, pending] = useActionState(mailNewsAction, answered ?? idle);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="document" value={documentId} />
      <input type="hidden" name="seen" value={seen} />
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{refusals[state.refusal]}</p>
          </Card>
        </div>
      ) : null}
      <div>
        <Button type="submit" busyLabel={pending && "Mengirim"}>
          Kirim ke anggota yang menyetujui
        </Button>
      </div>
    </form>
  );
}
