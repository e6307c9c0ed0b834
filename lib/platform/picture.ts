import "server-only";
import sharp from "sharp";
import type { Result } from "./result";
import { ok, refuse } from "./result";

/** Bytes of a file as it is sent: what a phone's camera makes, with room to spare. */
export const pictureBytesMax = 12 * 1024 * 1024;
/** Pixels of a picture before it is made smaller: 48 million is the largest common camera; more fills the memory. */
export const picturePixelsMax = 50_000_000;
/** Widths in pixels that are kept: a phone, a column, a wide screen. Never wider than the original. */
export const pictureWidths = [480, 960, 1600] as const;

export type PictureRefusal =
  /** Another kind of file: a script, an SVG (which may hold scripts), a document. */
  "picture-kind" | "picture-too-heavy" | "picture-too-large" | "picture-broken";

/** One size of a picture, re-encoded. */
export type PictureSize = {
  readonly width: number;
  readonly height: number;
  readonly webp: Uint8Array<ArrayBuffer>;
};

/** By content, never by the name or the type the sender claims. */
function kindOf(bytes: Uint8Array): "jpeg" | "png" | "webp" | "gif" | "avif" | null {
  const text = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).toString("latin1");
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (/^GIF8[79]a/.test(text(0, 6))) return "gif";
  if (text(4, 12) === "ftypavif") return "avif";
  return null;
}

/**
 * A picture as the portal keeps it: checked by its content, turned upright, made anew as WebP in at most three widths, so
 * that nothing of the file itself (places, cameras, hidden parts) reaches a reader. Smallest first.
 * @param keptWidths widths in pixels, ascending
 */
export async function encodePicture(
  bytes: Uint8Array,
  keptWidths: readonly number[] = pictureWidths,
): Promise<Result<readonly PictureSize[], PictureRefusal>> {
  if (bytes.byteLength > pictureBytesMax) return refuse("picture-too-heavy");
  if (kindOf(bytes) === null) return refuse("picture-kind");
  const options = { limitInputPixels: picturePixelsMax, failOn: "error" } as const;
  try {
    const { width, height } = await sharp(bytes, {
      ...options,
      limitInputPixels: false,
    }).metadata();
    if (width * height > picturePixelsMax) return refuse("picture-too-large");
    const upright = sharp(bytes, options).autoOrient();
    const widths = keptWidths.filter((each, at) => at === 0 || each <= Math.max(width, height));
    const sizes: PictureSize[] = [];
    for (const wanted of widths) {
      const { data, info } = await upright
        .clone()
        .resize({ width: wanted, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
      if (sizes.at(-1)?.width === info.width) break;
      sizes.push({ width: info.width, height: info.height, webp: new Uint8Array(data) });
    }
    return ok(sizes);
  } catch {
    // The decoder's own words are about its inside; whoever sent the file can only send another.
    return refuse("picture-broken");
  }
}
