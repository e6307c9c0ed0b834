import "server-only";

import sharp from "sharp";
import type { PictureRefusal, PictureSize } from "@/lib/platform/picture";
import { encodePicture } from "@/lib/platform/picture";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";

/** Width of the kept picture in pixels: enough for a card of 85 mm. */
const keptWidth = 640;
/** Height at most: what is longer than three times its width is no picture of a person. */
const keptHeightMax = 2000;
/** A card's picture in pixels, three by four: 15 mm at 500 dots to the inch. */
const onCard = { width: 300, height: 400 } as const;

/** A picture of a person as it is kept, made anew as WebP so that nothing of the file itself reaches anybody. */
export async function encodePortrait(
  bytes: Uint8Array,
): Promise<Result<PictureSize, PictureRefusal>> {
  const encoded = await encodePicture(bytes, [keptWidth]);
  if (!encoded.ok) return encoded;
  const picture = encoded.value.at(-1);
  if (picture === undefined || picture.height > keptHeightMax) return refuse("picture-broken");
  return ok(picture);
}

/** A kept picture cut to a card: WebP for a screen, JPEG for paper (a PDF holds no WebP). */
export async function cutForCard(
  webp: Uint8Array<ArrayBuffer>,
  kind: "webp" | "jpeg",
): Promise<Buffer> {
  return sharp(webp)
    .resize({ ...onCard, fit: "cover", position: "top" })
    .toFormat(kind, { quality: 80 })
    .toBuffer();
}
