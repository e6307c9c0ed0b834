import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { drawableText } from "./drawable-text";

/** What a picture says: where the page belongs, its title, and whose portal it is. */
export type PictureWords = {
  readonly part: string;
  readonly title: string;
  readonly name: string;
};

export const pictureSize = { width: 1200, height: 630 } as const;

/* The cover's colours (app/globals.css) as sRGB: the renderer knows neither variables nor OKLCH. */
const cover = "#025133";
const coverLine = "#31724f";
const ivory = "#faf7eb";
const muted = "#cce0c7";
const turmeric = "#f2b635";

type Font = {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 500 | 600;
  readonly style: "normal";
};

/** Static faces beside the variable ones of the pages: the renderer reads neither woff2 nor axes. */
const faces = [
  { name: "Newsreader", file: "newsreader/files/newsreader-latin-500-normal.woff", weight: 500 },
  // A name of its own: of several faces by one name the renderer opens only the first.
  {
    name: "NewsreaderExtended",
    file: "newsreader/files/newsreader-latin-ext-500-normal.woff",
    weight: 500,
  },
  {
    name: "Jakarta",
    file: "plus-jakarta-sans/files/plus-jakarta-sans-latin-600-normal.woff",
    weight: 600,
  },
] as const;

let loaded: Promise<readonly Font[]> | undefined;

function fonts(): Promise<readonly Font[]> {
  loaded ??= Promise.all(
    faces.map(async ({ name, file, weight }) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(
        join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource", file),
      ),
    })),
  );
  return loaded;
}

/** Long questions are set smaller rather than cut. */
function titleSize(title: string): number {
  if (title.length <= 40) return 84;
  if (title.length <= 80) return 68;
  return title.length <= 130 ? 56 : 46;
}

/** The picture of a page as a PNG: the green cover, its ribbon, the title. */
export async function drawPicture(words: PictureWords): Promise<ArrayBuffer> {
  const part = drawableText(words.part);
  const title = drawableText(words.title);
  const name = drawableText(words.name);
  const response = new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        background: cover,
        color: ivory,
        padding: "0 80px 64px",
        fontFamily: "Jakarta, NewsreaderExtended",
        position: "relative",
      }}
    >
      <Rosettes />
      <div style={{ display: "flex", alignItems: "flex-start", gap: 28 }}>
        <svg width="34" height="76" viewBox="0 0 34 76" role="presentation">
          <path d="M0 0H34V76L17 60L0 76Z" fill={turmeric} />
        </svg>
        <div style={{ display: "flex", paddingTop: 34, fontSize: 30, color: muted }}>{part}</div>
      </div>
      <div
        style={{
          display: "flex",
          fontFamily: "Newsreader, NewsreaderExtended",
          fontSize: titleSize(title),
          lineHeight: 1.12,
          letterSpacing: "-0.015em",
          maxWidth: 980,
        }}
      >
        {title}
      </div>
      <div style={{ display: "flex", alignItems: "center", gap: 18, fontSize: 32 }}>
        <svg width="52" height="52" viewBox="0 0 80 80" role="presentation">
          {petals(turmeric, 4.2)}
        </svg>
        {name}
      </div>
    </div>,
    { ...pictureSize, fonts: [...(await fonts())] },
  );
  return response.arrayBuffer();
}

/** The mark, one rosette, as in `components/layout/kawung.tsx`. Called, since the renderer knows no component in SVG. */
function petals(stroke: string, width: number) {
  const petal = "M-22.4 0C-14.56 -16.24 14.56 -16.24 22.4 0C14.56 16.24 -14.56 16.24 -22.4 0Z";
  const places = [
    { x: 21.5, y: 21.5, turn: 45 },
    { x: 58.5, y: 21.5, turn: -45 },
    { x: 21.5, y: 58.5, turn: -45 },
    { x: 58.5, y: 58.5, turn: 45 },
  ];
  return (
    <g fill="none" stroke={stroke} strokeWidth={width}>
      {places.map(({ x, y, turn }) => (
        <path key={`${x} ${y}`} d={petal} transform={`translate(${x} ${y}) rotate(${turn})`} />
      ))}
    </g>
  );
}

function Rosettes() {
  return (
    <div style={{ display: "flex", position: "absolute", right: -40, bottom: -60 }}>
      <svg width="520" height="520" viewBox="0 0 80 80" role="presentation">
        {petals(coverLine, 0.35)}
      </svg>
    </div>
  );
}
