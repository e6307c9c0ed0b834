import { expect, test } from "vitest";
import { shortName } from "./short-name";

test("people are called by the first word of their name, with what cannot stand alone", () => {
  expect(
    [
      "Nur'aini Rahmawati",
      "I Gusti Ngurah Wibawa",
      "Dra. Fathmi, SS.",
      "Prof. Dr. Laras Ayuningtyas",
      "Suharto",
      "I",
    ].map(shortName),
  ).toEqual(["Nur'aini", "I Gusti", "Dra. Fathmi", "Prof. Dr. Laras", "Suharto", "I"]);
});
