import { getCover } from "@/lib/catalogue/covers/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

/** `?w=` is the width wanted, in pixels; without it the widest. A cover never changes: a new one has a new id. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly cover: string }> },
): Promise<Response> {
  const wanted = Number(new URL(request.url).searchParams.get("w") ?? 10_000);
  const width = Number.isSafeInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 10_000;
  const { cover } = await params;
  return orUnavailable(() => coverOf(cover, width));
}

async function coverOf(cover: string, width: number): Promise<Response> {
  const webp = await getCover(cover, width);
  if (webp === null) return refusal(404, "not-found");
  return new Response(webp, {
    headers: {
      "content-type": "image/webp",
      // A day, and not for good: what is withdrawn shall go from caches.
      "cache-control": "public, max-age=86400",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
