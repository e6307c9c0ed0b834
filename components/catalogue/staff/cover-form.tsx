"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { useActionState, useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { coverAltMax } from "@/lib/catalogue/covers/schema";
import type { Cover } from "@/lib/catalogue/covers/types";
import type { RemoveCoverState } from "@/lib/catalogue/staff/covers/actions";
import { removeCoverAction } from "@/lib/catalogue/staff/covers/actions";
import { CoverPicture } from "../cover-picture";

const refused = z.object({ refusal: z.string() });
const idle: RemoveCoverState = { status: "idle" };

const refusals: Readonly<Record<string, string>> = {
  "file-missing": "Pilih gambar lebih dahulu.",
  "alt-invalid": "Tuliskan apa yang tampak pada sampul, paling panjang 300 huruf.",
  "picture-kind": "Berkas ini bukan gambar JPEG, PNG, WebP, AVIF, atau GIF.",
  "picture-too-heavy": "Gambar ini lebih besar dari 12 MB. Pilih yang lebih kecil.",
  "picture-too-large": "Gambar ini terlalu luas. Kecilkan dahulu, lalu pilih lagi.",
  "picture-broken": "Gambar ini rusak. Pilih berkas lain.",
  "signed-out": "Sesi Anda berakhir. Masuk lagi, lalu ulangi.",
  forbidden: "Anda tidak dapat mengubah katalog.",
  "not-found": "Rekaman atau sampulnya sudah tidak ada. Muat ulang halaman ini.",
  offline: "Gambar belum terkirim. Periksa jaringan, lalu coba lagi.",
};
const sentence = (refusal: string) =>
  refusals[refusal] ?? "Sampul belum dapat disimpan. Coba lagi sebentar lagi.";

/** Null when the cover is taken, else why not. */
async function send(recordId: number, file: File, alt: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/catalogue/records/${recordId}/cover`, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream", "x-alt": encodeURIComponent(alt) },
    });
    if (answer.ok) return null;
    return refused.safeParse(await answer.json()).data?.refusal ?? "unavailable";
  } catch {
    return "offline";
  }
}

type CoverFormProps = {
  recordId: number;
  title: string;
  cover: Cover | undefined;
  /** What the removal answered to the post that this page is the answer to (no JavaScript). */
  removed: RemoveCoverState | null;
};

/** *Sampul*: a picture with its words, or the spine that the portal draws. */
export function CoverForm({ recordId, title, cover, removed }: CoverFormProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [removal, remove, removing] = useActionState(removeCoverAction, removed ?? idle);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const [file, alt] = [form.get("file"), form.get("alt")];
    setSaved(false);
    if (!(file instanceof File) || file.size === 0) return setRefusal("file-missing");
    setPending(true);
    const fault = await send(recordId, file, typeof alt === "string" ? alt : "");
    setPending(false);
    setRefusal(fault);
    if (fault !== null) return;
    setSaved(true);
    element.reset();
    router.refresh();
  };
  const message = refusal === null ? undefined : sentence(refusal);
  const ofAlt = refusal === "alt-invalid";
  return (
    <div className="grid max-w-96 gap-4">
      {cover ? (
        <div className="grid justify-items-start gap-2">
          <CoverPicture cover={cover} size="page" />
          <p className="text-small text-ink-muted">{cover.alt}</p>
          <form action={remove}>
            <input type="hidden" name="record" value={recordId} />
            <Button type="submit" compact variant="outline" busyLabel={removing && "Melepas"}>
              Lepas sampul
            </Button>
          </form>
        </div>
      ) : (
        <p className="text-ui text-ink-muted">
          Belum ada gambar; halaman rekaman menampilkan punggung buku.
        </p>
      )}
      <form onSubmit={submit} className="grid gap-4" noValidate>
        <Field
          id={`berkas-sampul-${recordId}`}
          label={cover ? "Ganti gambar sampul" : "Gambar sampul"}
          hint="JPEG, PNG, WebP, AVIF, atau GIF, paling besar 12 MB. Pastikan perpustakaan boleh menampilkannya."
          error={ofAlt ? undefined : message}
        >
          {(control) => (
            <Input
              {...control}
              type="file"
              name="file"
              accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            />
          )}
        </Field>
        <Field
          id={`teks-sampul-${recordId}`}
          label="Teks pengganti gambar"
          hint="Dibacakan kepada pembaca yang tidak melihat gambarnya."
          error={ofAlt ? message : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name="alt"
              maxLength={coverAltMax}
              defaultValue={cover?.alt ?? `Sampul ${title}`.slice(0, coverAltMax)}
              autoComplete="off"
            />
          )}
        </Field>
        <noscript>
          <p className="text-ui font-semibold text-danger">
            Mengunggah gambar memerlukan JavaScript.
          </p>
        </noscript>
        <div>
          <Button
            type="submit"
            compact
            icon={<Upload size={18} strokeWidth={2} aria-hidden="true" />}
            busyLabel={pending && "Mengunggah"}
          >
            Simpan sampul
          </Button>
        </div>
      </form>
      <p role="alert" className="text-ui font-semibold text-danger">
        {removal.status === "refused" ? sentence(removal.refusal) : ""}
      </p>
      <p role="status" className="text-ui font-semibold text-primary">
        {saved && !pending ? "Sampul tersimpan." : ""}
      </p>
    </div>
  );
}
