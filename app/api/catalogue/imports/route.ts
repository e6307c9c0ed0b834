import { bounded, FileTooLarge, uploadBytesMax } from "@/lib/catalogue/imports/domain/upload";
import { addImport } from "@/lib/catalogue/imports/mutations";
import { ownSource } from "@/lib/catalogue/imports/schema";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { json, orUnavailable, refusal } from "@/lib/platform/respond";

const statusOf = {
  forbidden: 403,
  "file-empty": 422,
  "format-unknown": 415,
  "mapping-without-title": 422,
  "source-invalid": 422,
} as const;

/**
 * The file itself is the body, written to the disk as it comes; its name (`x-file-name`) and the library it is of
 * (`x-source`) are percent-encoded. Answers `{"importId", "resumed"}` with 202: the worker imports it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  return orUnavailable(() => addSent(request));
}

async function addSent(request: Request): Promise<Response> {
  const staff = await requireStaff("catalogue.import");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  if (Number(request.headers.get("content-length") ?? 0) > uploadBytesMax)
    return refusal(413, "file-too-large");
  if (request.body === null) return refusal(422, "file-empty");
  try {
    const added = await addImport(staff.value, {
      source: textOf(request, "x-source") || ownSource,
      fileName: textOf(request, "x-file-name") || "tanpa nama",
      chunks: bounded(request.body, uploadBytesMax),
      mapping: null,
    });
    return added.ok ? json(added.value, 202) : refusal(statusOf[added.refusal], added.refusal);
  } catch (error) {
    if (error instanceof FileTooLarge) return refusal(413, "file-too-large");
    throw error;
  }
}

/** A percent-encoded header as text without control characters; "" where it is missing or broken. */
function textOf({ headers }: Request, name: string): string {
  try {
    return decodeURIComponent(headers.get(name) ?? "")
      .replace(/\p{Cc}/gu, "")
      .trim();
  } catch {
    return "";
  }
}
