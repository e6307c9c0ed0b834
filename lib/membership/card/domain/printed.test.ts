import fc from "fast-check";
import { expect, test } from "vitest";
import { facesOf, nameSize, printedCard } from "./printed";

const card = { name: "Suparman", cardNumber: "70000000001801", validUntil: null };

test("a card says until when it is valid, in the reader's language", () => {
  expect(printedCard(card, "id").validity).toBe("Berlaku seumur hidup");
  expect(printedCard({ ...card, validUntil: "2036-11-22" }, "id").validity).toBe(
    "Berlaku sampai 22 November 2036",
  );
  expect(printedCard({ ...card, validUntil: "2036-05-01" }, "en").validity).toBe(
    "Valid until 1 May 2036",
  );
  expect(printedCard(card, "en").number).toBe("7000 0000 0018 01");
});

test("a name is split between the faces without losing a letter", () => {
  expect(facesOf("Amélie Đặng")).toEqual([
    { face: "plain", text: "Amélie " },
    { face: "extended", text: "Đ" },
    { face: "vietnamese", text: "ặ" },
    { face: "plain", text: "ng" },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const joined = facesOf(text).map((run) => run.text);
      expect(joined.join("")).toBe(text.normalize("NFC"));
    }),
  );
});

/** Every letter half as wide as the type is high, a line a quarter higher than its type. */
const ruler = {
  widthAt: (text: string, size: number) => text.length * size * 0.5,
  lineAt: (size: number) => size * 1.25,
};

test("a short name is large, a long word is never broken, and no line runs out of the box", () => {
  expect(nameSize("Suparman", { width: 100, height: 30 }, ruler)).toBe(13);
  expect(nameSize("Kusumawardhani", { width: 70, height: 30 }, ruler)).toBe(10);
  const three = "Handayanin Kusumaward Soerjodini";
  expect(nameSize(three, { width: 70, height: 50 }, ruler)).toBe(13);
  expect(nameSize(three, { width: 70, height: 40 }, ruler)).toBe(10.5);
  // A passport's hundred characters, in the place that a picture leaves.
  const hundred = "Aurelio ".repeat(13).slice(0, 100);
  expect(nameSize(hundred, { width: 101, height: 28 }, ruler)).toBe(5.5);
  const name = fc
    .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(name, fc.integer({ min: 40, max: 200 }), (text, width) => {
      const box = { width, height: 40 };
      const size = nameSize(text, box, ruler);
      if (size === 5) return;
      const longest = Math.max(...text.split(" ").map((word) => ruler.widthAt(word, size)));
      expect(longest).toBeLessThanOrEqual(width);
      expect(ruler.lineAt(size)).toBeLessThanOrEqual(box.height);
    }),
  );
});
