import type { LetterLine } from "@/lib/privacy/incidents/domain/letter";
import { gapMark } from "@/lib/privacy/incidents/domain/letter";

/** A letter as it is sent; what it still lacks is marked, on paper too. */
export function IncidentLetter({ letter }: { letter: readonly LetterLine[] }) {
  return (
    <div className="max-w-[70ch] rounded-card border border-line bg-surface p-5 text-ui wrap-anywhere print:border-0 print:p-0">
      {letter.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter has its lines in one order, nothing else tells them apart
        <p key={at} className="min-h-[1lh] whitespace-pre-line">
          {line.map((part) =>
            typeof part === "string" ? (
              part
            ) : (
              <mark key={part.gap} className="bg-accent px-1 font-semibold text-accent-ink">
                {gapMark(part.gap)}
              </mark>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
