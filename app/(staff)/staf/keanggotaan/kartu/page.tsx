import { Search } from "lucide-react";
import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { CardDeeds } from "@/components/membership/counter/card-deeds";
import { CardList } from "@/components/membership/counter/card-list";
import { membershipNames } from "@/components/membership/counter/card-sentences";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { gateStaffPage } from "@/lib/identity/queries";
import type { CounterState } from "@/lib/membership/card/counter/actions";
import type { CounterMember } from "@/lib/membership/card/counter/queries";
import { findAtCounter } from "@/lib/membership/card/counter/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Kartu anggota" };

type PageProps = { searchParams: Promise<{ readonly nomor?: string | string[] }> };

export default async function MemberCardsPage({ searchParams }: PageProps) {
  await connection();
  const staff = await gateStaffPage("membership.review", "/staf/keanggotaan/kartu");
  const { nomor } = await searchParams;
  const typed = ([nomor].flat()[0] ?? "").trim().slice(0, 40);
  const member = typed === "" ? null : await findAtCounter(staff, typed);
  return (
    <StaffPage
      title="Kartu anggota"
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      lead="Untuk anggota yang kartunya hilang, dicuri, atau rusak: blokir kartunya, lalu terbitkan yang berikutnya."
    >
      <search className="max-w-[66ch]">
        <form action="/staf/keanggotaan/kartu" className="grid gap-3">
          <Field
            id="nomor"
            label="Nomor anggota atau nomor kartu"
            hint="Diketik, atau dipindai dari kartu."
          >
            {(control) => (
              <Input
                {...control}
                name="nomor"
                inputMode="numeric"
                maxLength={40}
                defaultValue={typed}
              />
            )}
          </Field>
          <div>
            <Button type="submit" icon={<Search size={18} strokeWidth={2} aria-hidden="true" />}>
              Cari
            </Button>
          </div>
        </form>
      </search>
      {member ? <MemberCards member={member} /> : null}
      {typed !== "" && !member ? (
        <p role="status" className="text-ui">
          Tidak ada anggota dengan nomor itu.
        </p>
      ) : null}
    </StaffPage>
  );
}

async function MemberCards({ member }: { member: CounterMember }) {
  const { number, facts, membership, cards, memberId } = member;
  const [newest] = cards;
  const answered = await keptAnswer<CounterState>("counter-card");
  return (
    <section aria-label="Anggota" className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="wrap-anywhere">{facts?.name ?? `Anggota ${number}`}</h2>
        <p className="text-ui text-ink-muted">
          Nomor anggota {number}. {membershipNames[membership]}.{" "}
          {facts
            ? `Lahir ${facts.birthDate}, identitas ${facts.identityNumber}: cocokkan dengan kartu identitas yang ditunjukkan.`
            : "Pemrosesan data anggota ini dibatasi: data lainnya tidak ditampilkan."}
        </p>
      </div>
      <CardList memberNumber={number} cards={cards} />
      <CardDeeds
        memberId={memberId}
        issue={newest?.issue ?? 0}
        blocked={newest === undefined || newest.blockedAt !== null}
        answered={answered}
      />
    </section>
  );
}
