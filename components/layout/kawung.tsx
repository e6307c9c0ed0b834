import { useId } from "react";

/** One decimal less than the eye can see at 312 px keeps the markup short. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** A petal lying along x, tip to tip `2 × half`, and the two seeds on its axis. */
function petal(half: number): { outline: string; seeds: string } {
  const [bend, rise] = [round(half * 0.65), round(half * 0.725)];
  const [outer, inner] = [round(half * 0.45), round(half * 0.12)];
  return {
    outline: `M${-half} 0C${-bend} ${-rise} ${bend} ${-rise} ${half} 0C${bend} ${rise} ${-bend} ${rise} ${-half} 0Z`,
    seeds: `M${-outer} 0H${-inner}M${inner} 0H${outer}`,
  };
}

/** Four petals around the middle of a square, their tips towards its corners. */
function Rosette({ near, far, half }: { near: number; far: number; half: number }) {
  const { outline, seeds } = petal(half);
  const places = [
    { x: near, y: near, turn: 45 },
    { x: far, y: near, turn: -45 },
    { x: near, y: far, turn: -45 },
    { x: far, y: far, turn: 45 },
  ];
  return places.map(({ x, y, turn }) => (
    <g key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(${turn})`}>
      <path d={outline} />
      <path d={seeds} />
    </g>
  ));
}

type KawungProps = {
  /** Edge of one repeat in px: 312 in the cover, 40 in the band above the footer. */
  tile: number;
  /** In px. */
  lineWidth: number;
  offsetY?: number;
  height: number | string;
};

/** The kawung, drawn in one line weight from petals, seeds and the small diamond between them. Decoration only. */
function Kawung({ tile, lineWidth, offsetY = 0, height }: KawungProps) {
  const id = `kawung-${useId().replace(/[^A-Za-z0-9]/g, "")}`;
  const middle = tile / 2;
  const diamond = round(tile * 0.05625);
  const near = round(tile * 0.26875);
  return (
    <svg width="100%" height={height} aria-hidden="true" focusable="false" className="block">
      <defs>
        <pattern id={id} width={tile} height={tile} patternUnits="userSpaceOnUse" y={offsetY}>
          <g fill="none" stroke="currentColor" strokeWidth={lineWidth} strokeLinecap="round">
            <Rosette near={near} far={round(tile - near)} half={tile / 4} />
            <path
              d={`M${middle} ${middle - diamond}l${diamond} ${diamond}l${-diamond} ${diamond}l${-diamond} ${-diamond}z`}
            />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** In the cover of home and Tanya Pustakawan: fading in from the left and from above, not on phones. */
export function CoverMotif() {
  return (
    <div className="fade-in-corner pointer-events-none absolute inset-y-0 top-18 right-0 hidden w-[min(56%,760px)] overflow-hidden text-cover-line md:block">
      <Kawung tile={312} lineWidth={1.5} offsetY={-28} height="100%" />
    </div>
  );
}

/** The one band above the colophon. */
export function KawungBand() {
  return (
    <div className="h-10 overflow-hidden text-cover-line">
      <Kawung tile={40} lineWidth={1.1} height={40} />
    </div>
  );
}

/** The mark: one rosette. */
export function BrandMark({ size = 34 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 80 80"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth={4.2}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <Rosette near={21.5} far={58.5} half={22.4} />
      </g>
    </svg>
  );
}
