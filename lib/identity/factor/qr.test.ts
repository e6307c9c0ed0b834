import { expect, test } from "vitest";
import { scanQr } from "@/lib/platform/testing/scanner";
import { qrPicture } from "./qr";
import { factorUri, newSecret } from "./totp";

function svgOf(text: string): Buffer {
  const { size, path } = qrPicture(text);
  const box = `width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path}"/></svg>`);
}

test("another hand than ours reads the address back from the picture, whatever the secret", async () => {
  for (let count = 0; count < 10; count += 1) {
    const uri = factorUri(newSecret(), "nama.yang-cukup.panjang@perpustakaan.contoh.test");
    expect(await scanQr(svgOf(uri))).toBe(uri);
  }
});
