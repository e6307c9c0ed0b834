import { expect, test } from "vitest";
import type { Apart, Rung } from "./ladder";
import { climb, patienceFrom, rescueMs } from "./ladder";

const givenUp = new Error("given up");
/** As the database does: what was given up answers nothing, any other fault is one. */
const apart: Apart = async (step) => {
  try {
    return await step();
  } catch (error) {
    if (error === givenUp) return null;
    throw error;
  }
};

/** Steps that take so long and then do something; each writes down its name when it begins. */
function given() {
  let at = 40;
  const begun: string[] = [];
  const step =
    (name: string, takes: number, end?: Error): Rung<string> =>
    (known) =>
    async () => {
      begun.push(name);
      at += takes;
      if (end) throw end;
      return `${known} ${name}`;
    };
  return { begun, step, patience: patienceFrom(() => at, apart) };
}

test("each step sees what the one before made known", async () => {
  const { begun, step, patience } = given();
  const idle: Rung<string> = () => null;
  const vain: Rung<string> = () => async () => null;
  const rungs = [step("wider", 100), idle, step("instead", 100), vain, step("offer", 100)];
  expect(await climb("strict", rungs, patience)).toBe("strict wider instead offer");
  expect(begun).toEqual(["wider", "instead", "offer"]);
});

test("past the deadline no step begins, and what is known stands", async () => {
  const { begun, step, patience } = given();
  const rungs = [step("wider", rescueMs - 1), step("instead", 1), step("offer", 1)];
  expect(await climb("strict", rungs, patience)).toBe("strict wider instead");
  expect(begun).toEqual(["wider", "instead"]);
  expect(patience.isOver()).toBe(true);
  expect(await patience.attempt(async () => "more")).toBeNull();
});

test("a step that the database gives up costs what it would have found alone; any other fault is told", async () => {
  const { begun, step, patience } = given();
  const rungs = [step("wider", 10, givenUp), step("instead", 10)];
  expect(await climb("strict", rungs, patience)).toBe("strict instead");
  expect(begun).toEqual(["wider", "instead"]);
  const fault = new Error("a fault of ours");
  await expect(climb("strict", [step("offer", 10, fault)], patience)).rejects.toThrow(fault);
});
