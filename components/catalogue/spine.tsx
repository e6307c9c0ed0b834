import { classNames } from "@/components/ui/class-names";
import type { Kind } from "@/lib/catalogue/bibliography/domain/kinds";

/** Kind → cloth (looks.md); the kind is always written as well. */
const cloths = new Map<string, string>(
  Object.entries({
    book: "fill-cloth-green",
    braille: "fill-cloth-green",
    thesis: "fill-cloth-brick",
    serial: "fill-cloth-leaf",
    magazine: "fill-cloth-leaf",
    newspaper: "fill-cloth-leaf",
    article: "fill-cloth-leaf",
    manuscript: "fill-cloth-lontar",
    map: "fill-cloth-nila",
    "sound-recording": "fill-cloth-nila",
    audiobook: "fill-cloth-nila",
    video: "fill-cloth-nila",
    "music-score": "fill-cloth-nila",
    microform: "fill-cloth-nila",
    picture: "fill-cloth-brick",
    mixed: "fill-cloth-brick",
    object: "fill-cloth-brick",
    electronic: "fill-cloth-deep",
  } satisfies Record<Kind, string>),
);

const sizes = {
  list: "h-20 w-14.5 lg:h-27 lg:w-19",
  page: "h-34 w-24 lg:h-53 lg:w-37.5",
} as const;

/** Lines and characters that fit on the label. */
const linesMax = 4;
const lineMax = 8;

/** A call number as a label breaks it: `959.802 CAR t` in lines; what does not fit stands beside the spine in full. */
export function labelLines(callNumber: string | null): readonly string[] {
  return (callNumber ?? "")
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== "")
    .slice(0, linesMax)
    .map((part) =>
      [...part].length > lineMax ? `${[...part].slice(0, lineMax - 1).join("")}…` : part,
    );
}

type SpineProps = { kind: string; callNumber: string | null; size?: keyof typeof sizes };

/**
 * *Punggung buku*: the cover the portal makes itself, where others put an image. Cloth by kind, two tooling lines, an
 * ivory label with the call number. Decoration: all of it is text elsewhere.
 */
export function Spine({ kind, callNumber, size = "list" }: SpineProps) {
  const lines = labelLines(callNumber);
  const height = 10 + lines.length * 15;
  return (
    <svg
      viewBox="0 0 76 108"
      aria-hidden="true"
      focusable="false"
      className={classNames("shrink-0", sizes[size])}
    >
      <rect width="76" height="108" rx="2" className={cloths.get(kind) ?? "fill-cloth-green"} />
      <rect width="5" height="108" fillOpacity="0.16" />
      <rect x="5" width="1" height="108" className="fill-label" fillOpacity="0.12" />
      <path d="M12 10.5H69M12 14.5H69" className="stroke-accent" strokeOpacity="0.75" fill="none" />
      {lines.length > 0 ? (
        <>
          <rect x="7" y={101 - height} width="62" height={height} rx="2" className="fill-label" />
          {lines.map((line, place) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one label may say the same and never move
              key={place}
              x="38"
              y={101 - height + 16.5 + place * 15}
              textAnchor="middle"
              fontSize="12"
              fontWeight="650"
              className="fill-label-ink font-sans tabular-nums"
            >
              {line}
            </text>
          ))}
        </>
      ) : null}
    </svg>
  );
}
