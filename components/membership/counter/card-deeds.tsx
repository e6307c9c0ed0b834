import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { DeedState } from "@/lib/membership/card/counter/actions";
import type { CounterMember } from "@/lib/membership/card/counter/types";
import { blockReasons } from "@/lib/membership/card/domain/standing";
import { cardRefusals, deedResult, reasonNames } from "./card-sentences";
import { PendingButton } from "./pending-button";

type CardDeedsProps = {
  member: CounterMember;
  /** What was searched for: it is searched again after the deed. */
  typed: string;
  submit: (form: FormData) => void;
  deed: DeedState;
  /** What becomes of mail now (`mailFate`); null while it simply goes. */
  fate: string | null;
};

/** Blocks the valid card, or issues the next when there is none. */
export function CardDeeds({ member, typed, submit, deed, fate }: CardDeedsProps) {
  const [newest] = member.cards;
  const issue = newest?.issue ?? 0;
  const blocked = newest === undefined || newest.blockedAt !== null;
  return (
    <form action={submit} className="grid max-w-96 justify-items-start gap-4" noValidate>
      <input type="hidden" name="nomor" value={typed} />
      <input type="hidden" name="member" value={member.memberId} />
      <input type="hidden" name="issue" value={issue} />
      <input type="hidden" name="deed" value={blocked ? "issue" : "block"} />
      {deed.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {cardRefusals[deed.refusal]}
        </p>
      ) : null}
      {deed.status === "done" ? (
        <p role="status" className="text-ui font-semibold">
          {deedResult(blocked ? "blocked" : "issued", issue, fate)}
        </p>
      ) : null}
      {blocked ? (
        <PendingButton compact busy="Menerbitkan">
          Terbitkan kartu ke-{issue + 1}
        </PendingButton>
      ) : (
        <>
          <div className="w-full">
            <Field
              id="sebab"
              label="Blokir kartu karena"
              error={deed.status === "invalid" ? "Pilih sebabnya." : undefined}
            >
              {(control) => (
                <Select {...control} compact name="reason" defaultValue="">
                  <option value="">Pilih salah satu</option>
                  {blockReasons.map((reason) => (
                    <option key={reason} value={reason}>
                      {reasonNames[reason]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          <PendingButton variant="danger" compact busy="Memblokir">
            Blokir kartu ke-{issue}
          </PendingButton>
        </>
      )}
    </form>
  );
}
