"use client";

import { Search } from "lucide-react";
import { useActionState, useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CounterState } from "@/lib/membership/card/counter/actions";
import { counterAction } from "@/lib/membership/card/counter/actions";
import type { CounterMember } from "@/lib/membership/card/counter/types";
import { CardDeeds } from "./card-deeds";
import { CardList } from "./card-list";
import { cardRefusals, membershipNames, presentedNames } from "./card-sentences";
import { PendingButton } from "./pending-button";
import { PersonSearch } from "./person-search";

const idle: CounterState = { typed: "", member: null, deed: { status: "idle" }, search: null };

type CardCounterProps = {
  /** What was answered to a post without JavaScript, or the member an address led to. */
  answered: CounterState | null;
  /** What becomes of mail now (`mailFate`); null while it simply goes. */
  fate: string | null;
};

/** Finds a member by number, or by name and birth date, and changes his cards; who was found stands in no address. */
export function CardCounter({ answered, fate }: CardCounterProps) {
  const [state, submit] = useActionState(counterAction, answered ?? idle);
  const { typed, member, deed, search } = state;
  const found = useRef<HTMLElement>(null);
  // The button that was pressed is often gone with what it did: the keyboard goes on at whom it was done to.
  useEffect(() => {
    if (state !== answered && document.activeElement === document.body) found.current?.focus();
  }, [state, answered]);
  return (
    <>
      <search className="max-w-[66ch]">
        <form action={submit} className="grid gap-3">
          <Field
            id="nomor"
            label="Nomor anggota atau nomor kartu"
            hint="Diketik, atau dipindai dari kartu."
          >
            {(control) => (
              <Input
                {...control}
                key={typed}
                name="nomor"
                inputMode="numeric"
                maxLength={40}
                defaultValue={typed}
              />
            )}
          </Field>
          <div>
            <PendingButton
              busy="Mencari"
              icon={<Search size={18} strokeWidth={2} aria-hidden="true" />}
            >
              Cari
            </PendingButton>
          </div>
        </form>
      </search>
      {member ? (
        <section ref={found} tabIndex={-1} aria-label="Anggota" className="grid gap-5">
          <MemberFacts member={member} />
          {member.presented ? <Presented standing={member.presented.standing} /> : null}
          <CardList memberNumber={member.number} cards={member.cards} />
          <CardDeeds member={member} typed={typed} submit={submit} deed={deed} fate={fate} />
        </section>
      ) : null}
      {!member && deed.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {cardRefusals[deed.refusal]}
        </p>
      ) : null}
      {!member && deed.status !== "refused" && typed !== "" ? (
        <p role="status" className="text-ui">
          Tidak ada anggota dengan nomor itu.
        </p>
      ) : null}
      <PersonSearch submit={submit} search={search} />
    </>
  );
}

function Presented({ standing }: Pick<NonNullable<CounterMember["presented"]>, "standing">) {
  return (
    <p>
      <Badge tone={standing === "valid" ? "positive" : "alarm"}>{presentedNames[standing]}</Badge>
    </p>
  );
}

function MemberFacts({ member: { number, facts, membership } }: { member: CounterMember }) {
  return (
    <div className="grid gap-1">
      <h2 className="wrap-anywhere">{facts?.name ?? `Anggota ${number}`}</h2>
      <p className="text-ui text-ink-muted">
        Nomor anggota {number}. {membershipNames[membership]}.{" "}
        {facts
          ? `Lahir ${facts.birthDate}, identitas ${facts.identityNumber}: cocokkan dengan kartu identitas yang ditunjukkan.`
          : "Pemrosesan data anggota ini dibatasi: data lainnya tidak ditampilkan."}
      </p>
    </div>
  );
}
