import { getImport, readRejected } from "@/lib/catalogue/imports/queries";
import { requireStaff } from "@/lib/identity/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

const extensions = { iso2709: "mrc", marcxml: "xml", csv: "csv" } as const;

type Context = { readonly params: Promise<{ readonly import: string }> };

/** The rejected records of an import, byte for byte as they stood in the file, to be mended and given again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { import: importId } = await params;
  return orUnavailable(() => sendRejected(importId));
}

async function sendRejected(importId: string): Promise<Response> {
  const staff = await requireStaff("catalogue.import");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const found = await getImport(staff.value, importId);
  if (found === null) return refusal(404, "unknown-import");
  const pieces = readRejected(staff.value, importId);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="ditolak-${importId}.${extensions[found.format]}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
