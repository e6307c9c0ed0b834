const bookmark =
  "M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.496.868l-4.512-2.578a2 2 0 0 0-1.984 0l-4.512 2.578A1 1 0 0 1 5 20V5a2 2 0 0 1 2-2z";

/**
 * What client components of public pages draw: their lines are lucide's (ISC), as everywhere, but lucide's own builder
 * would be 1.6 kB in the browser on every page (docs/decisions/0006). Elsewhere icons are lucide-react's.
 */
const lines = {
  bookmark,
  "bookmark-check": `${bookmark}M9 10l2 2 4-4`,
  check: "M20 6 9 17l-5-5",
  "chevron-down": "m6 9 6 6 6-6",
  "circle-alert": "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 8v4M12 16h.01",
  "circle-check": "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M16 9l-5.5 5.5L8 12",
  clock: "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 6v6l4 2",
  loader: "M21 12a9 9 0 1 1-6.219-8.56",
  message:
    "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719",
  x: "M18 6 6 18M6 6l12 12",
} as const;

type IconProps = {
  name: keyof typeof lines;
  /** Edge in px. */
  size: number;
  className?: string;
};

/** An icon in the colour of its text, hidden from those who are read to: what it means is said in words beside it. */
export function Icon({ name, size, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={lines[name]} />
    </svg>
  );
}
