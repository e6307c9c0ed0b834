import type { ReviewLine } from "@/lib/membership/review/types";
import { ApplicationLine } from "./application-line";

type ApplicationListProps = {
  /** What the list is, read out before it. */
  label: string;
  lines: readonly ReviewLine[];
  /** Said in place of an empty list; without it the list is not empty. */
  empty?: string;
};

/** Applications one below the other. */
export function ApplicationList({ label, lines, empty }: ApplicationListProps) {
  if (lines.length === 0) return <p className="text-ui text-ink-muted">{empty}</p>;
  return (
    <ul aria-label={label} className="max-w-[76ch]">
      {lines.map((line) => (
        <li key={line.id} className="border-line border-b py-3">
          <ApplicationLine line={line} />
        </li>
      ))}
    </ul>
  );
}
