import { expect, test } from "vitest";
import { wholeAnswers } from "../testing/answers";
import { draftSchema, steps, stepsDone } from "./answers";
import { referenceOf } from "./reference";
import { readSeen } from "./seen";
import { applicationStates, isDecided, isEditable, movesOf } from "./states";

test("what is decided moves no more, and every state can be left or is an end", () => {
  expect(applicationStates.filter(isDecided)).toEqual([
    "approved",
    "refused",
    "expired",
    "withdrawn",
  ]);
  expect(applicationStates.filter(isEditable)).toEqual(["draft", "unconfirmed", "returned"]);
  for (const state of applicationStates)
    for (const next of movesOf(state)) expect(applicationStates).toContain(next);
});

test("nobody reaches a decision past the queue", () => {
  for (const state of applicationStates)
    if (movesOf(state).some((next) => next === "approved" || next === "refused"))
      expect(state).toBe("submitted");
});

test("steps are counted up to the first that is missing", () => {
  const whole = wholeAnswers();
  expect(stepsDone({})).toBe(0);
  expect(stepsDone(whole)).toBe(5);
  for (const [at, { key }] of steps.entries())
    expect(stepsDone(draftSchema.parse({ ...whole, [key]: undefined }))).toBe(at);
});

test("what is no number of changes is none that an application has", () => {
  expect(readSeen("12")).toBe(12);
  for (const typed of ["", "abc", "-1", "1e3", "1".repeat(10), null, undefined, {}])
    expect(readSeen(typed)).toBe(-1);
});

test("a reference has eight signs that nobody takes for others", () => {
  expect(referenceOf(Uint8Array.from({ length: 8 }, (_, at) => at))).toBe("23456789");
  for (let byte = 0; byte < 256; byte += 1)
    expect(referenceOf(new Uint8Array(8).fill(byte))).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
});
