import { z } from "zod";
import type { CardStanding } from "@/lib/membership/card/domain/standing";
import { cardUses, mayUse } from "@/lib/membership/card-gate/domain/gate";
import { restricted, standingWords, triesWords, useWords } from "./verification-sentences";

const standing = z.enum(["valid", "member-blocked", "member-expired", "card-blocked"]);
const masked = z.object({
  memberNumber: z.string(),
  name: z.string(),
  mobile: z.string(),
  birthDate: z.string(),
  identityNumber: z.string(),
});

/** The member a conversation is verified for; `masked` is null of one who restricts the use of his data. */
export const verifiedMember = z.object({ standing, masked: masked.nullable() });

/** What the intent `verify` answers. */
export const verificationAnswer = z.object({
  match: z.boolean(),
  triesLeft: z.number(),
  standing: standing.optional(),
  masked: masked.optional(),
});
export type VerificationAnswer = z.output<typeof verificationAnswer>;

/** *Cocok* or *tidak cocok*, and after a match whom and how he stands. */
export function VerificationOutcome({ checked }: { checked: VerificationAnswer }) {
  const { match, masked, standing, triesLeft } = checked;
  if (!match)
    return (
      <p className="my-2 rounded-label bg-danger-soft px-3 py-2 text-small font-semibold text-danger">
        Tidak cocok. {triesWords(triesLeft)}.
      </p>
    );
  return (
    <div className="my-2 rounded-label bg-primary-soft px-3 py-2 text-small">
      <p className="font-[650] text-primary">Cocok. Dicatat sebagai anggota.</p>
      <FoundMember masked={masked ?? null} standing={standing} />
    </div>
  );
}

type FoundMemberProps = {
  masked: z.output<typeof masked> | null;
  standing: CardStanding | undefined;
};

/** A verified member: masked values, unless he restricts their use, and what he may use today. */
export function FoundMember({ masked, standing }: FoundMemberProps) {
  return (
    <>
      {masked ? (
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 tabular-nums">
          <dt className="text-ink-muted">Nama</dt>
          <dd>{masked.name}</dd>
          <dt className="text-ink-muted">Nomor</dt>
          <dd>{masked.memberNumber}</dd>
          <dt className="text-ink-muted">HP</dt>
          <dd>{masked.mobile}</dd>
          <dt className="text-ink-muted">Lahir</dt>
          <dd>{masked.birthDate}</dd>
          <dt className="text-ink-muted">Identitas</dt>
          <dd>{masked.identityNumber}</dd>
        </dl>
      ) : (
        <p className="mt-1">{restricted}</p>
      )}
      {standing ? <Gate standing={standing} /> : null}
    </>
  );
}

/** What the member may use today, by the one table of the card gate (R091, R092). */
function Gate({ standing }: { standing: CardStanding }) {
  const open = cardUses.filter((use) => mayUse(use, standing).allowed).map((use) => useWords[use]);
  return (
    <>
      {standing === "valid" ? null : (
        <p className="mt-2 font-[650] text-danger">{standingWords[standing]}</p>
      )}
      <p className="mt-2">Boleh hari ini: {open.join(", ")}.</p>
    </>
  );
}
