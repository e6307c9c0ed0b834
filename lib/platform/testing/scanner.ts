import type { Reader } from "@zxing/library";
import {
  BinaryBitmap,
  Code128Reader,
  GlobalHistogramBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from "@zxing/library";
import sharp from "sharp";

/** A picture as sharp opens it: PNG, or SVG at four pixels to a unit. */
async function read(picture: Buffer, reader: Reader, degrees: number): Promise<string | null> {
  const { data, info } = await sharp(picture, { density: 288 })
    .flatten({ background: "#fff" })
    .rotate(degrees, { background: "#fff" })
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const source = new RGBLuminanceSource(new Uint8ClampedArray(data), info.width, info.height);
  try {
    return reader.decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))).getText();
  } catch {
    return null;
  }
}

/** The text of the one Code 128 in a picture, read by another hand than the one that drew it; null when none is found. */
export function scanBars(picture: Buffer): Promise<string | null> {
  return read(picture, new Code128Reader(), 0);
}

/**
 * The text of the one QR code in a picture; null when none is found. This reader overlooks one flawless code in thirty,
 * and sees it when it is held a little askew, as by a hand.
 */
export async function scanQr(picture: Buffer): Promise<string | null> {
  for (const degrees of [0, 3, 6, 10]) {
    const text = await read(picture, new QRCodeReader(), degrees);
    if (text !== null) return text;
  }
  return null;
}
