import { expect, test } from "vitest";
import { bodyLengthMax } from "./domain/message";
import { startSchema } from "./schema";

const form = {
  name: "Sutini",
  email: "sutini@contoh.test",
  questionType: "literature",
  clientId: "00000000-0000-4000-8000-000000000000",
};
const faults = (change: Readonly<Record<string, string>>) =>
  startSchema
    .safeParse({ ...form, ...change })
    .error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

test("a question that is too long is told together with the other faults", () => {
  expect(faults({ name: "", question: "a".repeat(bodyLengthMax + 1) })).toEqual([
    ["name", "name-missing"],
    ["question", "body-too-long"],
  ]);
});

test("a question may be empty, and as long as a message", () => {
  expect(faults({})).toEqual([]);
  expect(faults({ question: "" })).toEqual([]);
  expect(faults({ question: "📚".repeat(bodyLengthMax) })).toEqual([]);
});

test.each([
  ["", null],
  ["7000 0000 0018", "700000000018"],
  ["7000 0000 0018 01", "700000000018"],
])("the member number %j is taken as %j: that of a card as its member's", (memberNumber, taken) => {
  expect(startSchema.parse({ ...form, memberNumber }).memberNumber).toBe(taken);
});

test("an address of 300 signs is called too long, one that is none incomplete", () => {
  const long = `${"a".repeat(288)}@contoh.test`;
  expect(faults({ email: long })).toEqual([["email", "email-too-long"]]);
  expect(faults({ email: "sutini di rumah" })).toEqual([["email", "email-incomplete"]]);
});
