import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { CardCounter } from "@/components/membership/counter/card-counter";
import { gateStaffPage } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import type { CounterState } from "@/lib/membership/card/counter/actions";
import { openAtCounter } from "@/lib/membership/card/counter/queries";
import { memberAsked } from "@/lib/membership/card/counter/schema";
import { mailFate } from "@/lib/notifications/domain/standing";
import { getMailStanding } from "@/lib/notifications/queries";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Kartu anggota" };

type PageProps = {
  /** `anggota`: the id of whom an application was made a member. */
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export default async function MemberCardsPage({ searchParams }: PageProps) {
  await connection();
  const staff = await gateStaffPage("membership.review", "/staf/keanggotaan/kartu");
  const answered = await keptAnswer<CounterState>("counter-card");
  return (
    <StaffPage
      title="Kartu anggota"
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      lead="Cari anggota dengan nomornya, atau dengan nama dan tanggal lahir. Kartu yang hilang, dicuri, atau rusak diblokir di sini, lalu diterbitkan yang berikutnya."
    >
      <CardCounter
        answered={answered ?? (await memberOf(staff, (await searchParams).anggota))}
        fate={mailFate("id", await getMailStanding(), env().PORTAL_DEMO)}
      />
    </StaffPage>
  );
}

/** The counter with the member an address names; null for none. */
async function memberOf(staff: Staff, asked: unknown): Promise<CounterState | null> {
  const id = memberAsked.safeParse(asked).data;
  const member = id === undefined ? null : await openAtCounter(staff, id);
  return member && { typed: member.number, member, deed: { status: "idle" }, search: null };
}
