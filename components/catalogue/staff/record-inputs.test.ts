import { expect, test } from "vitest";
import { rowCount } from "./record-inputs";

test("empty lines at the end of a list are not counted, so that a refused save adds none", () => {
  const typed = { "isbns-0": "979-8433-10-6", "isbns-1": "", "isbns-2": " ", "notes-0": "" };
  expect(rowCount(typed, "isbns")).toBe(1);
  expect(rowCount(typed, "notes")).toBe(0);
  expect(
    rowCount({ "creators-0": "", "creators-0-role": "", "creators-0-type": "person" }, "creators"),
  ).toBe(0);
});

test("a line that was emptied, one after a gap and one whose role is chosen keep their places", () => {
  expect(rowCount({ "notes-0": "", "notes-0-at": "7", "notes-1": "" }, "notes")).toBe(1);
  expect(rowCount({ "notes-0": "", "notes-1": "Indeks" }, "notes")).toBe(2);
  expect(rowCount({ "creators-0": "", "creators-0-role": "editor" }, "creators")).toBe(1);
});
