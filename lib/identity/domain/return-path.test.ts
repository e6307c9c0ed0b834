import fc from "fast-check";
import { expect, test } from "vitest";
import { landingPath, safeReturnPath, signInAddress } from "./return-path";

test.each([
  "https://jahat.test/",
  "//jahat.test",
  "/\\jahat.test",
  "\\\\jahat.test",
  "/.//jahat.test",
  "/a/..//jahat.test",
  "/\t/jahat.test",
  "javascript:alert(1)",
  "staf",
  "",
  "/masuk",
  "/masuk?lanjut=/tanya",
  "/en/masuk",
  "/api/auth/signout",
  `/${"a".repeat(500)}`,
  null,
  ["/tanya"],
])("%j does not lead anywhere after signing in", (text) => {
  expect(safeReturnPath(text)).toBeNull();
});

test.each(["/tanya", "/staf/percakapan?id=1#log", "/en/tanya", "/masukan", "/"])(
  "%s is a path of this portal",
  (text) => {
    expect(safeReturnPath(text)).toBe(text);
  },
);

test("whatever is accepted stays on this host", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "//",
    "@",
    ":",
    "jahat.test",
    "%2f",
    "\t",
    "?",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = safeReturnPath(`/${parts.join("")}`);
      if (path === null) return;
      expect(new URL(path, "https://portal.test").origin).toBe("https://portal.test");
    }),
    { numRuns: 2000 },
  );
});

test("staff arrive at the desk, members in their own area, each in the language of the form", () => {
  expect(landingPath("librarian", null)).toBe("/staf/percakapan");
  expect(landingPath("member", null)).toBe("/akun");
  expect(landingPath("member", null, "en")).toBe("/en/akun");
});

test("a member is not led to a staff page", () => {
  expect(landingPath("member", "/staf/percakapan")).toBe("/akun");
  expect(landingPath("member", "/staf")).toBe("/akun");
  expect(landingPath("member", "/stafet")).toBe("/stafet");
  expect(landingPath("admin", "/staf/pengaturan/akun")).toBe("/staf/pengaturan/akun");
});

test("the sign-in page carries the way back in one parameter", () => {
  expect(signInAddress("/staf?a=1&b=2")).toBe("/masuk?lanjut=%2Fstaf%3Fa%3D1%26b%3D2");
  expect(signInAddress("/en/akun")).toBe("/en/masuk?lanjut=%2Fen%2Fakun");
  expect(signInAddress("/energi")).toBe("/masuk?lanjut=%2Fenergi");
});
