import { expect, test } from "vitest";
import { bounded, FileTooLarge } from "./upload";

async function* chunks() {
  yield new Uint8Array(3);
  yield new Uint8Array(3);
}

async function sizesOf(pieces: AsyncIterable<Uint8Array>): Promise<readonly number[]> {
  const sizes: number[] = [];
  for await (const piece of pieces) sizes.push(piece.length);
  return sizes;
}

test("a file of the largest size passes whole; one byte more ends it", async () => {
  expect(await sizesOf(bounded(chunks(), 6))).toEqual([3, 3]);
  await expect(sizesOf(bounded(chunks(), 5))).rejects.toBeInstanceOf(FileTooLarge);
});
