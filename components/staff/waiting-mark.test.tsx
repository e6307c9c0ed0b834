import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { nameWith, WaitingMark } from "./waiting-mark";

const words = "menunggu";

test("a link says in its name what waits behind it, and nothing where nothing does", () => {
  expect(nameWith("Keanggotaan", { count: 3, words })).toBe("Keanggotaan, 3 menunggu");
  expect(nameWith("Keanggotaan", { count: 99, words })).toBe("Keanggotaan, 99 menunggu");
  expect(nameWith("Keanggotaan", { count: 100, words })).toBe(
    "Keanggotaan, lebih dari 99 menunggu",
  );
  for (const nothing of [undefined, { count: 0, words }])
    expect(nameWith("Keanggotaan", nothing)).toBeUndefined();
});

test("the number is drawn for the eye alone, and no further than 99", () => {
  const draw = (count: number) => renderToStaticMarkup(<WaitingMark waiting={{ count, words }} />);
  expect(draw(3)).toMatch(/aria-hidden="true" data-count="3"/);
  expect(draw(100)).toContain('data-count="99+"');
  expect(draw(0)).toBe("");
});
