import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { encodePicture, pictureBytesMax } from "./picture";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#025133" } });

test("a picture is made anew in up to three widths, never wider than it was", async () => {
  const answer = await encodePicture(await plain(1200, 800).jpeg().toBuffer());
  if (!answer.ok) throw new Error(answer.refusal);
  expect(answer.value.map(({ width, height }) => [width, height])).toEqual([
    [480, 320],
    [960, 640],
  ]);
  for (const { webp } of answer.value) expect((await sharp(webp).metadata()).format).toBe("webp");
  const small = await encodePicture(await plain(100, 50).png().toBuffer());
  expect(small.ok && small.value.map(({ width }) => width)).toEqual([100]);
});

test("a phone's turn is applied, and where the picture was taken is not kept", async () => {
  const turned = await plain(300, 200)
    .withExif({ IFD0: { Copyright: "rahasia" }, IFD3: { GPSLatitudeRef: "S" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const answer = await encodePicture(turned);
  if (!answer.ok) throw new Error(answer.refusal);
  const [only] = answer.value;
  expect([only?.width, only?.height]).toEqual([200, 300]);
  expect((await sharp(only?.webp).metadata()).exif).toBeUndefined();
});

test("what is no picture is refused by its content, whatever it is called", async () => {
  const refusal = async (bytes: Uint8Array | string) => {
    const answer = await encodePicture(Buffer.from(bytes));
    return answer.ok ? "taken" : answer.refusal;
  };
  expect(await refusal("<script>alert(1)</script>")).toBe("picture-kind");
  expect(await refusal('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')).toBe(
    "picture-kind",
  );
  expect(await refusal("")).toBe("picture-kind");
  expect(await refusal("\x89PNG\r\n\x1a\n<script>")).toBe("picture-kind");
  const whole = await plain(400, 400).png().toBuffer();
  expect(await refusal(whole.subarray(0, whole.length / 2))).toBe("picture-broken");
  expect(await refusal(new Uint8Array(pictureBytesMax + 1))).toBe("picture-too-heavy");
});

/** A small PNG whose head claims another size, as a decompression bomb does. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = Buffer.from(await plain(10, 10).png().toBuffer());
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test("a picture of a hundred million pixels is refused before it is unpacked", async () => {
  const bomb = await claiming(10_000, 10_000);
  expect(await encodePicture(bomb)).toEqual({ ok: false, refusal: "picture-too-large" });
});
