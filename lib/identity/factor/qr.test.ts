import {
  BinaryBitmap,
  BitMatrix,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from "@zxing/library";
import { expect, test } from "vitest";
import { qrPicture } from "./qr";
import { factorUri, newSecret } from "./totp";

/** Draws the picture's squares as grey values, four dots to a square. */
function dotsOf(text: string): { readonly grey: Uint8ClampedArray; readonly width: number } {
  const { size, path } = qrPicture(text);
  const matrix = new BitMatrix(size * 4);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    matrix.setRegion(Number(x) * 4, Number(y) * 4, 4, 4);
  const width = matrix.getWidth();
  const dots = Array.from({ length: width * width }, (_, index) =>
    matrix.get(index % width, Math.floor(index / width)) ? 0 : 255,
  );
  return { grey: Uint8ClampedArray.from(dots), width };
}

test("another hand than ours reads the address back from the picture", () => {
  const uri = factorUri(newSecret(), "nama.yang-cukup.panjang@perpustakaan.contoh.test");
  const { grey, width } = dotsOf(uri);
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, width)));
  expect(new QRCodeReader().decode(bitmap).getText()).toBe(uri);
});
