import { getPicture } from "@/lib/content/pictures/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

/** `?w=` is the width wanted, in pixels; without it the widest. A picture never changes: a new one has a new id. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly picture: string }> },
): Promise<Response> {
  const wanted = Number(new URL(request.url).searchParams.get("w") ?? 10_000);
  const width = Number.isSafeInteger(wanted) && wanted > 0 && wanted <= 10_000 ? wanted : 10_000;
  const { picture } = await params;
  return orUnavailable(() => pictureOf(picture, width));
}

async function pictureOf(picture: string, width: number): Promise<Response> {
  const webp = await getPicture(picture, width);
  if (webp === null) return refusal(404, "not-found");
  return new Response(webp, {
    headers: {
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
