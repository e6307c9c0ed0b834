import { buttonClass } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { TextLink } from "@/components/ui/text-link";
import type { LetterLine, LetterTo } from "@/lib/privacy/incidents/domain/letter";
import { gapNames, gapsOf, letterText } from "@/lib/privacy/incidents/domain/letter";
import { IncidentLetter } from "./incident-letter";
import { letterNames, letterPaths } from "./incident-sentences";

/** One letter below an incident: to whom it goes, what it still lacks, and the ways to take it along. */
export function LetterSection({
  incidentId,
  whom,
  letter,
  open,
}: {
  incidentId: string;
  whom: LetterTo;
  letter: readonly LetterLine[];
  /** While the incident is, what is missing can be written. */
  open: boolean;
}) {
  const gaps = gapsOf(letter);
  const { name, about } = letterNames[whom];
  return (
    <section aria-labelledby={`surat-${whom}`} className="grid gap-4">
      <h2 id={`surat-${whom}`}>{name}</h2>
      {about === null ? null : <p className="max-w-[60ch] text-ui text-ink-muted">{about}</p>}
      {gaps.length === 0 ? null : (
        <p className="max-w-[60ch] text-ui">
          <strong>Belum lengkap:</strong>{" "}
          {gaps.map((gap, at) => (
            <span key={gap}>
              {at === 0 ? "" : ", "}
              {open ? <TextLink href={`#insiden-${gap}`}>{gapNames[gap]}</TextLink> : gapNames[gap]}
            </span>
          ))}
          .
        </p>
      )}
      <IncidentLetter letter={letter} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyText
          text={letterText(letter)}
          label="Salin surat"
          copied="Surat disalin."
          className={buttonClass({ variant: "outline", compact: true })}
        />
        <TextLink href={`/staf/pengaturan/insiden/${incidentId}/surat/${letterPaths[whom]}`}>
          Buka untuk dicetak
        </TextLink>
      </p>
    </section>
  );
}
