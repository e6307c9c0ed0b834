import { expect, test } from "vitest";
import { sniffEncoding } from "./encoding";

const latin1 = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["plain letters are the same in all", latin1("Laskar pelangi"), "ascii", false],
  ["UTF-8 is known by its sequences", Buffer.from("Émile – ꦧꦸꦏꦸ"), "utf-8", false],
  [
    "MARC-8 by marks before letters",
    latin1("Caf\xe2e, S\xe3ao, \xe8uber, \xf0ca"),
    "marc-8",
    false,
  ],
  ["MARC-8 by an escape sequence", latin1("\x1b(NmOSKWA\x1b(B"), "marc-8", false],
  ["MARC-8 by letters that only ANSEL has there", latin1("\xb2re \xa5on"), "marc-8", false],
  ["Latin-1 by letters that end a word", latin1("Le caf\xe9, la libert\xe9."), "latin-1", true],
  ["Latin-1 by capitals that ANSEL does not have", latin1("\xd6sterreich"), "latin-1", true],
  ["Windows-1251 by words of high bytes", latin1("\xcc\xee\xf1\xea\xe2\xe0"), "windows-1251", true],
] as const)("%s", (_, bytes, encoding, guessed) => {
  expect(sniffEncoding(bytes, false)).toEqual({ encoding, guessed });
});

test("what the leader declares is not believed against the bytes", () => {
  expect(sniffEncoding(Buffer.from("Émile"), false).encoding).toBe("utf-8");
  expect(sniffEncoding(latin1("Caf\xe2e"), true)).toEqual({ encoding: "marc-8", guessed: true });
});

test("UTF-8 with a few broken bytes is still UTF-8", () => {
  const broken = Buffer.concat([Buffer.from("é è ê "), Buffer.from([0xe9, 0x20])]);
  expect(sniffEncoding(broken, false)).toEqual({ encoding: "utf-8", guessed: true });
});
