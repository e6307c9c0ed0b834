import { addPicture } from "@/lib/content/pictures/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { pictureBytesMax } from "@/lib/platform/picture";
import { json, orUnavailable, readBody, refusal } from "@/lib/platform/respond";

const statusOf = {
  forbidden: 403,
  "picture-kind": 415,
  "picture-broken": 422,
  "picture-too-large": 422,
  "picture-too-heavy": 413,
} as const;

/** The file itself is the body. Answers `{"pictureId"}` with 201. */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  return orUnavailable(() => addSent(request));
}

async function addSent(request: Request): Promise<Response> {
  const staff = await requireStaff("content.edit");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const bytes = await readBody(request, pictureBytesMax);
  if (bytes === null) return refusal(413, "picture-too-heavy");
  const added = await addPicture(staff.value, bytes);
  return added.ok ? json(added.value, 201) : refusal(statusOf[added.refusal], added.refusal);
}
