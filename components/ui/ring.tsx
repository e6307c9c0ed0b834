import { classNames } from "./class-names";

/** The promise of R005: a first answer within five minutes of *Mulai Obrolan*. */
const promiseSeconds = 300;

const sizes = {
  168: { stroke: 8, clock: "text-[2.5rem]" },
  116: { stroke: 7, clock: "text-[1.875rem]" },
  44: { stroke: 5, clock: null },
} as const;

export type RingSize = keyof typeof sizes;

type RingProps = {
  /** Seconds waited; fractions and negative values are cut. */
  seconds: number;
  size: RingSize;
  /** The patron's ring stays calm until the promise is missed; the desk's warns at 2:00 and 3:30. */
  audience: "patron" | "desk";
  /** Under the clock: *dari 5 menit*; only shown at 168. */
  caption?: string;
};

/**
 * The five-minute ring. The arc is decoration (`aria-hidden`) and the clock is text; at 44 px no clock fits, there the
 * caller writes the time beside it. The arc moves with its prop, once a second and without easing; under reduced motion
 * it moves every 15 s.
 */
export function Ring({ seconds, size, audience, caption }: RingProps) {
  const whole = Math.max(0, Math.floor(seconds));
  const { stroke, clock } = sizes[size];
  const radius = (size - stroke * 2) / 2;
  const length = 2 * Math.PI * radius;
  const tone = ringTone(whole, audience);
  return (
    <span
      className={classNames("relative inline-grid shrink-0 place-items-center", boxes[size])}
      data-tone={tone}
    >
      <svg
        width={size}
        height={size}
        viewBox={`0 0 ${size} ${size}`}
        aria-hidden="true"
        focusable="false"
        className="col-start-1 row-start-1"
      >
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          fill="none"
          strokeWidth={stroke}
          className="stroke-line"
        />
        <Arc {...{ size, radius, stroke, length, tone }} seconds={whole} still={false} />
        <Arc {...{ size, radius, stroke, length, tone }} seconds={whole - (whole % 15)} still />
      </svg>
      {clock ? (
        <span className="col-start-1 row-start-1 grid justify-items-center">
          <span className={classNames("font-serif leading-none tabular-nums", clock)}>
            {ringClock(whole)}
          </span>
          {caption && size === 168 ? (
            <span className="mt-1 text-min text-ink-muted">{caption}</span>
          ) : null}
        </span>
      ) : null}
    </span>
  );
}

type ArcProps = {
  size: number;
  radius: number;
  stroke: number;
  length: number;
  tone: RingTone;
  seconds: number;
  still: boolean;
};

function Arc({ size, radius, stroke, length, tone, seconds, still }: ArcProps) {
  const drawn = length * Math.min(1, seconds / promiseSeconds);
  return (
    <circle
      cx={size / 2}
      cy={size / 2}
      r={radius}
      fill="none"
      strokeWidth={stroke}
      strokeDasharray={`${drawn.toFixed(1)} ${length.toFixed(1)}`}
      transform={`rotate(-90 ${size / 2} ${size / 2})`}
      className={classNames(
        tones[tone],
        still ? "hidden motion-reduce:block" : "motion-reduce:hidden",
      )}
    />
  );
}

const boxes: Record<RingSize, string> = { 168: "size-42", 116: "size-29", 44: "size-11" };

export type RingTone = "calm" | "soon" | "urgent" | "late";

const tones: Record<RingTone, string> = {
  calm: "stroke-primary",
  soon: "stroke-accent-strong",
  urgent: "stroke-danger",
  late: "stroke-danger",
};

/** Desk: `soon` from 2:00, `urgent` from 3:30, `late` from 5:00. Patron: calm, from 5:00 `soon` with the apology. */
export function ringTone(seconds: number, audience: "patron" | "desk"): RingTone {
  if (audience === "patron") return seconds < promiseSeconds ? "calm" : "soon";
  if (seconds < 120) return "calm";
  if (seconds < 210) return "soon";
  return seconds < promiseSeconds ? "urgent" : "late";
}

/** `m.ss`, the Indonesian way of writing a running time: 102 → `1.42`. */
export function ringClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}.${String(whole % 60).padStart(2, "0")}`;
}
