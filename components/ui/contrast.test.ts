import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../app/globals.css"), "utf8");

type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** The colour tokens of one block of the style sheet, from its opening to its first closing brace. */
function tokensAfter(opening: string): ReadonlyMap<string, Oklch> {
  const from = css.indexOf(opening);
  const block = css.slice(from, css.indexOf("\n  }", from));
  const found = block.matchAll(/--color-([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map(
    [...found].map(([, name = "", l, c, h]) => [name, [Number(l), Number(c), Number(h)]]),
  );
}

/** OKLCH to the relative luminance of WCAG 2.2, through linear sRGB (what is out of gamut is clipped, as screens do). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklch, other: Oklch): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensAfter("@theme {");
const dark = new Map([...light, ...tokensAfter('[data-theme="dark"] {')]);
const bySystem = new Map([
  ...light,
  ...tokensAfter("@media screen and (prefers-color-scheme: dark) {"),
]);

const text: readonly (readonly [string, string])[] = [
  ...["ink", "ink-muted", "primary", "danger"].flatMap((on) =>
    ["paper", "surface", "sunken"].map((ground) => [on, ground] as const),
  ),
  ["primary-ink", "primary"],
  ["primary-ink", "primary-hover"],
  ["ink", "primary-soft"],
  ["ink-muted", "primary-soft"],
  ["primary", "primary-soft"],
  ["cover-ink", "cover"],
  ["cover-muted", "cover"],
  ["cover-ink", "cover-deep"],
  ["cover-muted", "cover-deep"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["accent-strong", "surface"],
  ["accent-strong", "accent-soft"],
  ["ink", "accent-soft"],
  ["danger", "danger-soft"],
  ["ink", "danger-soft"],
  ["info", "surface"],
  ["info", "info-soft"],
];

const signs: readonly (readonly [string, string])[] = [
  ["control", "paper"],
  ["control", "surface"],
  ["control", "sunken"],
  ["focus", "paper"],
  ["focus", "surface"],
  ["accent", "cover"],
  ["cover-muted", "cover"],
  ["accent-strong", "paper"],
];

describe.each([
  ["light", light],
  ["dark", dark],
  ["dark by the system's wish", bySystem],
])("in the %s", (_name, tokens) => {
  const ratio = ([on, ground]: readonly [string, string]) => {
    const [one, other] = [tokens.get(on), tokens.get(ground)];
    if (!one || !other) throw new Error(`no token ${on} or ${ground}`);
    return contrast(one, other);
  };

  test("every pair that text is set in has at least 4.5 to 1 (WCAG 1.4.3)", () => {
    expect(text.filter((pair) => ratio(pair) < 4.5)).toEqual([]);
  });

  test("every control, sign and focus ring has at least 3 to 1 (WCAG 1.4.11)", () => {
    expect(signs.filter((pair) => ratio(pair) < 3)).toEqual([]);
  });
});

test("ivory on every cloth of a spine can be read", () => {
  const ivory = light.get("cover-ink");
  const cloths = [...light].filter(([name]) => name.startsWith("cloth-"));
  expect(cloths).toHaveLength(6);
  for (const [name, cloth] of cloths)
    expect(ivory ? contrast(ivory, cloth) : 0, name).toBeGreaterThanOrEqual(4.5);
});

test("the two dark blocks of the style sheet say the same", () => {
  expect([...bySystem]).toEqual([...dark]);
});
