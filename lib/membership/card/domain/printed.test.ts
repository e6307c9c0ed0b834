import fc from "fast-check";
import { expect, test } from "vitest";
import { facesOf, printedCard } from "./printed";

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
    { face: "extended", text: "Đặ" },
    { face: "plain", text: "ng" },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const joined = facesOf(text).map((run) => run.text);
      expect(joined.join("")).toBe(text.normalize("NFC"));
    }),
  );
});
