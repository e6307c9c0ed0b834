"use client";

import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { controlClass } from "@/components/ui/input";
import { pictureRefusals } from "./editing-sentences";

const answer = z.union([z.object({ pictureId: z.uuid() }), z.object({ refusal: z.string() })]);

type PictureFieldProps = {
  id: string;
  label: string;
  optional: string | undefined;
  hint: string | undefined;
  error: string | undefined;
  /** Id of the picture, or null. */
  value: string | null;
  onChange: (pictureId: string | null) => void;
};

/** A picture that is sent as soon as it is chosen; the server checks it by its content and makes it anew. */
export function PictureField({
  id,
  label,
  optional,
  hint,
  error,
  value,
  onChange,
}: PictureFieldProps) {
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async (file: File) => {
    setSending(true);
    setFault(undefined);
    try {
      const response = await fetch("/api/pictures", {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      });
      const said = answer.parse(await response.json());
      if ("pictureId" in said) onChange(said.pictureId);
      else setFault(pictureRefusals[said.refusal] ?? "Gambar ini tidak dapat disimpan.");
    } catch {
      setFault("Gambar belum terkirim. Periksa jaringan, lalu pilih lagi.");
    } finally {
      setSending(false);
    }
  };
  return (
    <div className="grid gap-3">
      <Field
        id={id}
        label={label}
        optional={optional}
        hint={hint ?? "JPEG, PNG, WebP, AVIF, atau GIF, paling besar 12 MB."}
        error={fault ?? error}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            disabled={sending}
            className={controlClass}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void send(file);
            }}
          />
        )}
      </Field>
      <p role="status" className="text-small text-ink-muted">
        {sending ? "Mengirim gambar" : value ? "Gambar tersimpan." : ""}
      </p>
      {value ? (
        <div className="grid justify-items-start gap-2">
          {/* biome-ignore lint/performance/noImgElement: the route gives the width asked for; Next's own loader is not used */}
          <img
            src={`/api/pictures/${value}?w=480`}
            alt="Pratinjau gambar yang dipilih"
            className="max-h-60 w-auto max-w-full border border-line"
          />
          <Button compact variant="quiet" onClick={() => onChange(null)}>
            Lepas gambar
          </Button>
        </div>
      ) : null}
    </div>
  );
}
