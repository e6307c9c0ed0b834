import { writeFile } from "node:fs/promises";

/** Times of one size of the catalogue, in ms. */
export type Size = {
  readonly records: number;
  readonly lines: Readonly<Record<string, number>>;
};

const width = 720;
const height = 400;
const frame = { left: 64, right: 176, top: 24, bottom: 48 };
const colours = ["#0b5fa5", "#b3261e", "#1b7f3b", "#7a4fb5", "#8a5a00", "#00707a", "#444444"];

const escaped = (text: string) =>
  text.replace(/[&<>]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

/**
 * The curves as an SVG: both scales logarithmic, so that what grows as the catalogue does is a line of slope one. A point
 * that is infinite is left out.
 */
export function plot(sizes: readonly Size[]): string {
  const names = [...new Set(sizes.flatMap(({ lines }) => Object.keys(lines)))];
  const values = sizes.flatMap(({ lines }) => Object.values(lines)).filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10) as [
    number,
    number,
  ];
  const [low, high] = [Math.floor(least), Math.ceil(most)];
  const [from, to] = [sizes[0]?.records ?? 1, sizes.at(-1)?.records ?? 10].map(Math.log10) as [
    number,
    number,
  ];
  const x = (records: number) =>
    frame.left +
    ((Math.log10(records) - from) / (to - from || 1)) * (width - frame.left - frame.right);
  const y = (ms: number) =>
    height -
    frame.bottom -
    ((Math.log10(ms) - low) / (high - low || 1)) * (height - frame.top - frame.bottom);
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  const grid = ticks.map(
    (ms) =>
      `<path d="M${frame.left} ${y(ms).toFixed(1)}H${width - frame.right}" stroke="#ddd"/><text x="${frame.left - 8}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end">${ms} ms</text>`,
  );
  const below = sizes.map(
    ({ records }) =>
      `<text x="${x(records).toFixed(1)}" y="${height - 20}" text-anchor="middle">${records.toLocaleString("en")}</text>`,
  );
  const ends = names
    .map((name, at) => ({ name, at, ms: sizes.at(-1)?.lines[name] ?? 1 }))
    .toSorted((one, other) => other.ms - one.ms);
  let lowest = 0;
  const labels = ends.map(({ name, at, ms }) => {
    lowest = Math.max(lowest + 16, y(Number.isFinite(ms) ? ms : 10 ** high) + 4);
    return `<text x="${width - frame.right + 10}" y="${lowest.toFixed(1)}" fill="${colours[at % colours.length]}">${escaped(name)}</text>`;
  });
  const curves = names.map((name, at) => {
    const points = sizes.flatMap(({ records, lines }) =>
      Number.isFinite(lines[name])
        ? [`${x(records).toFixed(1)},${y(lines[name] ?? 1).toFixed(1)}`]
        : [],
    );
    const colour = colours[at % colours.length];
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  });
  const all = [...grid, ...below, ...curves, ...labels].join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>Server time by size of the catalogue</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${all}
<text x="${frame.left}" y="${height - 4}">records</text>
</svg>
`;
}

/** Writes the plot into a file. */
export const writePlot = (file: string, sizes: readonly Size[]): Promise<void> =>
  writeFile(file, plot(sizes));
