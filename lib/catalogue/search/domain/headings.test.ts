import { expect, test } from "vitest";
import { namesTyped } from "./headings";

test("a heading is named by all words typed, in any order and either spelling, the last perhaps unfinished", () => {
  for (const typed of ["pramoedya", "pramudya toer", "ananta to", "toer pram"])
    expect(namesTyped("toer pramoedya ananta", typed), typed).toBe(true);
  for (const typed of ["pram toer", "oer", "toer lubis"])
    expect(namesTyped("toer pramoedya ananta", typed), typed).toBe(false);
  expect(namesTyped("soekarno", "sukar")).toBe(true);
});
