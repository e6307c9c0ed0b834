import { expect, test } from "vitest";
import { shortcutOf } from "./use-shortcuts";

const key = (code: string, held: { alt?: boolean; ctrl?: boolean } = {}, character = "") => ({
  key: character,
  code,
  altKey: held.alt ?? false,
  ctrlKey: held.ctrl ?? false,
  metaKey: false,
});

test("Alt with a digit, N or B is a deed of the desk, in a field too", () => {
  expect(shortcutOf(key("Digit3", { alt: true }), true)).toBe(3);
  expect(shortcutOf(key("Digit0", { alt: true }), true)).toBeNull();
  expect(shortcutOf(key("KeyN", { alt: true }), false)).toBe("openNextWaiting");
  expect(shortcutOf(key("KeyB", { alt: true }), false)).toBe("focusReply");
});

test("AltGr types letters and does nothing else", () => {
  expect(shortcutOf(key("KeyN", { alt: true, ctrl: true }), true)).toBeNull();
});

test("a question mark is a question mark while somebody writes", () => {
  expect(shortcutOf(key("Slash", {}, "?"), true)).toBeNull();
  expect(shortcutOf(key("Slash", {}, "?"), false)).toBe("showHelp");
});
