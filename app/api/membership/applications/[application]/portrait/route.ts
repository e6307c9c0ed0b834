import { requireStaff } from "@/lib/identity/queries";
import { readPortrait } from "@/lib/membership/review/application/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

type PortraitRoute = { readonly params: Promise<{ readonly application: string }> };

/** The picture of an application that staff may read, as WebP; kept by no cache. */
export async function GET(_request: Request, { params }: PortraitRoute): Promise<Response> {
  const staff = await requireStaff("membership.review");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const { application } = await params;
  return orUnavailable(async () => {
    const webp = await readPortrait(staff.value, application);
    if (!webp) return refusal(404, "not-found");
    return new Response(webp, {
      headers: { "content-type": "image/webp", "cache-control": "no-store" },
    });
  });
}
