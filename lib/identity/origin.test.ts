import { expect, test } from "vitest";
import { originMatches } from "./origin";

test("with PORTAL_URL set, only that origin may write", () => {
  const portal = "https://pustaka.test";
  expect(originMatches("https://pustaka.test", "pustaka.test", portal)).toBe(true);
  expect(originMatches("http://pustaka.test", "pustaka.test", portal)).toBe(false);
  expect(originMatches("https://pustaka.test:8443", "pustaka.test:8443", portal)).toBe(false);
  expect(originMatches("https://pustaka.test.jahat.test", "pustaka.test", portal)).toBe(false);
  expect(originMatches("http://127.0.0.1:3000", "127.0.0.1:3000", portal)).toBe(false);
});

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
  "without PORTAL_URL, %s may write to itself",
  (origin) => {
    expect(originMatches(origin, new URL(origin).host, undefined)).toBe(true);
    expect(originMatches(origin, "127.0.0.1:4000", undefined)).toBe(false);
  },
);

test("without PORTAL_URL, a name that merely points at this machine may not write", () => {
  expect(originMatches("http://jahat.test:3000", "jahat.test:3000", undefined)).toBe(false);
  expect(originMatches("http://127.0.0.1.jahat.test", "127.0.0.1.jahat.test", undefined)).toBe(
    false,
  );
});

test.each([null, "null", "", "tidak ada", "http://localhost:3000/", "file:///"])(
  "an Origin of %j may not write",
  (origin) => {
    expect(originMatches(origin, "localhost:3000", undefined)).toBe(false);
    expect(originMatches(origin, "localhost:3000", "http://localhost:3000")).toBe(false);
  },
);
