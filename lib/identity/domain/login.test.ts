import { expect, test } from "vitest";
import { readLogin } from "./login";

test("an e-mail is compared in small letters and without outer blanks", () => {
  expect(readLogin("  Pustakawan1@Demo.Test ")).toEqual({
    kind: "email",
    email: "pustakawan1@demo.test",
  });
});

test("a member number may be typed in groups, as on the card", () => {
  const login = { kind: "member-number", memberNumber: "700000000017" };
  expect(readLogin("7000 0000 0017")).toEqual(login);
  expect(readLogin("7000-0000-0017")).toEqual(login);
});

test("the number of a card leads to its member", () => {
  const login = { kind: "member-number", memberNumber: "700000000017" };
  expect(readLogin("7000 0000 0017 01")).toEqual(login);
});

const neither = ["", "sekar", "12345", "a@b c", `${"a".repeat(250)}@b.id`];
const withControls = [
  "a\u0000b@c.id",
  "a@c\u0000.id",
  "a\u0007@c.id",
  "a@c\u0085d.id",
  "1234\u000056",
];

test.each([...neither, ...withControls])("%j is neither", (text) => {
  expect(readLogin(text)).toBeNull();
});
