"use client";

import type { FormEvent } from "react";
import { useId, useRef, useState } from "react";
import type { VerificationProps } from "@/components/conversation/desk/patron-panel";
import { useKeptFocus } from "@/components/conversation/shared/use-kept-focus";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { VerificationAnswer } from "./verification-outcome";
import {
  FoundMember,
  VerificationOutcome,
  verificationAnswer,
  verifiedMember,
} from "./verification-outcome";
import { missing, triesWords, verificationSentence } from "./verification-sentences";

const facts = {
  mobile: { label: "Nomor HP", type: "tel" },
  "birth-date": { label: "Tanggal lahir", type: "date" },
  "identity-number": { label: "Nomor identitas", type: "text" },
} as const;
type FactKind = keyof typeof facts;
const factKinds = Object.keys(facts) as FactKind[];

const triesMax = 3;

/** Compares a member number and one fact with the registry; the answer is *cocok* or *tidak cocok* (R034). */
export function VerificationPanel(props: VerificationProps) {
  const { client, verification, memberNumberGiven, closed } = props;
  const member = verifiedMember.safeParse(props.member).data;
  const id = useId();
  const [kind, setKind] = useState<FactKind>("mobile");
  const [checked, setChecked] = useState<VerificationAnswer | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [empty, setEmpty] = useState<{ memberNumber?: string; fact?: string }>({});
  const [busy, setBusy] = useState(false);
  // A match ends when the conversation is resumed elsewhere: what it showed goes with it.
  const [before, setBefore] = useState(verification);
  if (before !== verification) {
    setBefore(verification);
    if (before === "member") setChecked(null);
  }
  const area = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(area, heading);
  const triesLeft = checked?.triesLeft ?? props.triesLeft ?? triesMax;

  async function verify(body: Record<string, unknown>) {
    setBusy(true);
    setFault(null);
    const answer = await client.act("verify", body);
    setBusy(false);
    if (answer.kind === "done") {
      const parsed = verificationAnswer.safeParse(answer.value);
      setChecked(parsed.success ? parsed.data : null);
      if (parsed.success && parsed.data.match && typeof body.memberNumber === "string")
        props.onMatch(body.memberNumber);
      return;
    }
    setFault(
      answer.kind === "refused"
        ? verificationSentence(answer.refusal, answer.detail.fields)
        : verificationSentence(null, null),
    );
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const memberNumber = text("memberNumber");
    // A date written in part gives an empty value, like none at all.
    const value = text("fact");
    setFault(null);
    setEmpty({
      ...(memberNumber === "" ? { memberNumber: missing.memberNumber } : {}),
      ...(value === "" ? { fact: missing[kind] } : {}),
    });
    if (memberNumber !== "" && value !== "") {
      void verify({ memberNumber, fact: { kind, value } });
      return;
    }
    const field = event.currentTarget.elements.namedItem(
      memberNumber === "" ? "memberNumber" : "fact",
    );
    if (field instanceof HTMLElement) field.focus();
  }

  return (
    <section ref={area} aria-labelledby={`${id}-title`} className="border-line border-t pt-5">
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className="text-h3 font-semibold">
        Verifikasi
      </h2>
      <div role="status">{checked ? <VerificationOutcome checked={checked} /> : null}</div>
      {closed || checked?.match || verification === "member" ? (
        checked?.match ? null : (
          <>
            <p className="mt-1 text-small text-ink-muted">
              {verification === "member"
                ? "Pemustaka ini sudah diverifikasi sebagai anggota."
                : "Percakapan ini sudah diakhiri. Lanjutkan percakapan untuk memeriksa."}
            </p>
            {member ? (
              <div className="mt-2 rounded-label bg-primary-soft px-3 py-2 text-small">
                <FoundMember masked={member.masked} standing={member.standing} />
              </div>
            ) : null}
          </>
        )
      ) : (
        <form noValidate onSubmit={submit} className="mt-1 grid gap-3">
          <p className="text-small text-ink-muted">
            Hanya menjawab cocok atau tidak cocok. {triesWords(triesLeft)}; setiap percobaan
            dicatat. Pemustaka boleh menolak dan tetap dilayani.
          </p>
          <Field id={`${id}-number`} label="Nomor anggota" error={empty.memberNumber}>
            {(control) => (
              <Input
                {...control}
                key={memberNumberGiven ?? ""}
                compact
                name="memberNumber"
                inputMode="numeric"
                autoComplete="off"
                required
                defaultValue={memberNumberGiven ?? ""}
              />
            )}
          </Field>
          <Field id={`${id}-kind`} label="Fakta kedua">
            {(control) => (
              <Select
                {...control}
                compact
                value={kind}
                onChange={({ target }) => {
                  const chosen = factKinds.find((each) => each === target.value);
                  if (!chosen) return;
                  setKind(chosen);
                  setEmpty({});
                }}
              >
                {factKinds.map((each) => (
                  <option key={each} value={each}>
                    {facts[each].label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id={`${id}-fact`} label={facts[kind].label} error={empty.fact}>
            {(control) => (
              <Input
                {...control}
                key={kind}
                compact
                name="fact"
                type={facts[kind].type}
                autoComplete="off"
                required
              />
            )}
          </Field>
          <div role="alert">
            {fault ? <FieldError id={`${id}-fault`}>{fault}</FieldError> : null}
          </div>
          <Button
            type="submit"
            variant="outline"
            compact
            block
            busyLabel={busy && "Memeriksa"}
            aria-disabled={triesLeft === 0 ? true : undefined}
          >
            Periksa kecocokan
          </Button>
          {verification === "unverified" ? (
            <Button variant="quiet" compact onClick={() => void verify({ nonmember: true })}>
              Tandai nonanggota
            </Button>
          ) : null}
        </form>
      )}
    </section>
  );
}
