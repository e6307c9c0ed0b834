"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { uploadBytesMax } from "@/lib/catalogue/imports/domain/upload";
import { ownSource } from "@/lib/catalogue/imports/schema";
import { uploadRefusals } from "./import-sentences";

const taken = z.object({ importId: z.string() });
const refused = z.object({ refusal: z.string() });

/** Sends a file as it is, so that neither the browser nor the server holds it in memory. */
async function send(file: File, source: string): Promise<{ importId: string } | string> {
  try {
    const answer = await fetch("/api/catalogue/imports", {
      method: "POST",
      body: file,
      headers: {
        "content-type": "application/octet-stream",
        "x-file-name": encodeURIComponent(file.name),
        "x-source": encodeURIComponent(source),
      },
    });
    const body: unknown = await answer.json();
    const accepted = taken.safeParse(body);
    if (answer.ok && accepted.success) return accepted.data;
    return refused.safeParse(body).data?.refusal ?? "unavailable";
  } catch {
    return "offline";
  }
}

/** *Impor berkas*: the file goes to the server and the worker imports it; its report is the next page. */
export function UploadForm() {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const source = form.get("source");
    if (!(file instanceof File) || file.name === "") return setRefusal("file-missing");
    if (file.size === 0) return setRefusal("file-empty");
    if (file.size > uploadBytesMax) return setRefusal("file-too-large");
    setPending(true);
    const sent = await send(file, typeof source === "string" ? source : "");
    setPending(false);
    if (typeof sent === "string") return setRefusal(sent);
    router.push(`/staf/katalog/impor/${sent.importId}`);
  };
  const ofSource = refusal === "source-invalid";
  const message =
    refusal === null ? undefined : (uploadRefusals[refusal] ?? uploadRefusals.unavailable);
  return (
    <form onSubmit={submit} className="grid max-w-120 gap-4" noValidate>
      <Field
        id="berkas"
        label="Berkas"
        hint="ISO 2709 (.mrc), MARCXML, atau CSV dengan tajuk kolom; paling besar 1 GiB."
        error={ofSource ? undefined : message}
      >
        {(control) => <Input {...control} type="file" name="file" />}
      </Field>
      <Field
        id="sumber"
        label="Sumber"
        hint="Rekaman dari dua sumber tidak pernah dianggap sama."
        error={ofSource ? message : undefined}
      >
        {(control) => <Input {...control} name="source" maxLength={60} defaultValue={ownSource} />}
      </Field>
      <noscript>
        <p className="text-ui font-semibold text-danger">
          Mengunggah berkas memerlukan JavaScript. Tanpa itu, minta admin mengimpornya di server.
        </p>
      </noscript>
      <div>
        <Button
          type="submit"
          icon={<Upload size={18} strokeWidth={2} aria-hidden="true" />}
          busyLabel={pending && "Mengunggah"}
        >
          Unggah dan impor
        </Button>
      </div>
      <p role="alert" className="sr-only">
        {pending ? "" : message}
      </p>
    </form>
  );
}
