import { setCover } from "@/lib/catalogue/covers/mutations";
import { recordId } from "@/lib/catalogue/gate";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { pictureBytesMax } from "@/lib/platform/picture";
import { json, orUnavailable, readBody, refusal } from "@/lib/platform/respond";

const statusOf = {
  forbidden: 403,
  "not-found": 404,
  "alt-invalid": 422,
  "picture-kind": 415,
  "picture-broken": 422,
  "picture-too-large": 422,
  "picture-too-heavy": 413,
} as const;

type Context = { readonly params: Promise<{ readonly record: string }> };

/** The picture itself is the body, what is to be seen on it the header `x-alt`, percent-encoded. Answers `{"coverId"}` with 201. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const id = recordId((await params).record);
  if (id === null) return refusal(404, "not-found");
  return orUnavailable(() => set(request, id));
}

async function set(request: Request, id: number): Promise<Response> {
  const staff = await requireStaff("catalogue.edit");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const alt = decoded(request.headers.get("x-alt") ?? "");
  if (alt === null) return refusal(422, "alt-invalid");
  const bytes = await readBody(request, pictureBytesMax);
  if (bytes === null) return refusal(413, "picture-too-heavy");
  const done = await setCover(staff.value, id, bytes, alt);
  return done.ok ? json(done.value, 201) : refusal(statusOf[done.refusal], done.refusal);
}

/** Null for what is no percent-encoding of a text. */
function decoded(header: string): string | null {
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}
