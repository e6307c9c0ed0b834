import { originAllowed } from "@/lib/identity/origin";
import { localHref } from "@/lib/language/locales";
import { readRegistrationKeyHash } from "@/lib/membership/registration/key";
import { takePicture } from "@/lib/membership/registration/limits";
import { addPortrait, removePortrait } from "@/lib/membership/registration/portraits/mutations";
import { findOwnPortrait, readOwnPortrait } from "@/lib/membership/registration/portraits/queries";
import { findOwnApplication } from "@/lib/membership/registration/queries";
import { pictureBytesMax } from "@/lib/platform/picture";
import { orUnavailable, readBody, refusal } from "@/lib/platform/respond";

/** Room for the form around the file. */
const bodyBytesMax = pictureBytesMax + 100_000;

/**
 * The picture of an applicant, from a plain form that works without scripts: answers 303 back to the page it came from,
 * with a word for what became of it. Whoever holds no key of a registration meets 404.
 */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const keyHash = await readRegistrationKeyHash();
  return orUnavailable(() => take(request, keyHash));
}

async function take(request: Request, keyHash: string | null): Promise<Response> {
  if (keyHash === null || !(await findOwnApplication(keyHash))) return refusal(404, "not-found");
  const form = await readForm(request);
  const locale = form?.get("locale") === "en" ? "en" : "id";
  const back = (word: string) => seeOther(localHref(locale, "/keanggotaan/daftar/periksa"), word);
  if (form === null) return back("picture-too-heavy");
  if ((await takePicture(keyHash)) > 0) return back("too-many");
  if (form.has("remove")) {
    await removePortrait(keyHash);
    return back("dihapus");
  }
  const photo = form.get("photo");
  // What is no file is refused like one that is no picture, and noted like it.
  const bytes = photo instanceof File ? await photo.arrayBuffer() : new ArrayBuffer();
  const added = await addPortrait(keyHash, new Uint8Array(bytes));
  return back(added.ok ? "tersimpan" : added.refusal);
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

function seeOther(path: string, word: string): Response {
  const location = `${path}?foto=${word}#foto`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** One's own picture, and nobody else's. */
export async function GET(): Promise<Response> {
  const keyHash = await readRegistrationKeyHash();
  return orUnavailable(async () => {
    const portrait =
      keyHash !== null && (await findOwnPortrait(keyHash)) ? await readOwnPortrait(keyHash) : null;
    if (portrait === null) return refusal(404, "not-found");
    const headers = { "content-type": "image/webp", "cache-control": "private, no-store" };
    return new Response(portrait.webp, { headers });
  });
}
