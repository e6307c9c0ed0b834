import { expect, test } from "vitest";
import { isReadablePath } from "./readable-path";

test.each(["/", "/opac/1", "/%F0%9F%93%9A", "/a%20b", "/%00", "/100%25"])("%s is text", (path) => {
  expect(isReadablePath(path)).toBe(true);
});

test.each(["/%F0%9F", "/%", "/%zz", "/%C3", "/%E0%A4%A"])("%s is none", (path) => {
  expect(isReadablePath(path)).toBe(false);
});
