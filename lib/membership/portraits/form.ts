import "server-only";

import { localHref } from "@/lib/language/locales";
import { pictureBytesMax } from "@/lib/platform/picture";
import { readBody, refusal } from "@/lib/platform/respond";
import type { Result } from "@/lib/platform/result";
import { takePicture } from "./limits";

/** Room for the form around the file. */
const bodyBytesMax = pictureBytesMax + 100_000;

type Sender = {
  /** Whose allowance of pictures it is: a key's hash or an account. */
  readonly id: string;
  /** Address of the page with the form, without locale. */
  readonly page: string;
  readonly add: (bytes: Uint8Array) => Promise<Result<null, string>>;
  readonly remove: () => Promise<Result<null, string>>;
};

/** Where the answer leads on its page, without scripts too: to what was done, or to the field with its fault. */
type Target = "kabar" | "foto-berkas";

/**
 * Takes the picture of a plain form (`photo`, or `remove`; `locale`) that works without scripts: answers 303 back to its
 * page, with a word for what became of it in `?foto=`, at the sentence that says so.
 */
export async function takePortraitForm(request: Request, sender: Sender): Promise<Response> {
  const form = await readForm(request);
  const locale = form?.get("locale") === "en" ? "en" : "id";
  const back = (word: string, to: Target = "foto-berkas") =>
    seeOther(`${localHref(locale, sender.page)}?foto=${word}#${to}`);
  if (form === null) return back("picture-too-heavy");
  if ((await takePicture(sender.id)) > 0) return back("too-many");
  if (form.has("remove")) {
    const removed = await sender.remove();
    return removed.ok ? back("dihapus", "kabar") : back(removed.refusal);
  }
  const photo = form.get("photo");
  // What is no file is refused like one that is no picture, and noted like it.
  const bytes = photo instanceof File ? await photo.arrayBuffer() : new ArrayBuffer();
  const added = await sender.add(new Uint8Array(bytes));
  return added.ok ? back("tersimpan", "kabar") : back(added.refusal);
}

/** The picture itself for its owner's eyes, kept by no cache; 404 where there is none. */
export function answerPortrait(
  portrait: { readonly webp: Uint8Array<ArrayBuffer> } | null,
): Response {
  if (portrait === null) return refusal(404, "not-found");
  const headers = { "content-type": "image/webp", "cache-control": "private, no-store" };
  return new Response(portrait.webp, { headers });
}

/** The form, or null when it is heavier than a picture may be, or none. */
async function readForm(request: Request): Promise<FormData | null> {
  const body = await readBody(request, bodyBytesMax);
  if (body === null) return null;
  const type = request.headers.get("content-type") ?? "";
  return new Response(Buffer.from(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
