import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { CardCounter } from "@/components/membership/counter/card-counter";
import { gateStaffPage } from "@/lib/identity/queries";
import type { CounterState } from "@/lib/membership/card/counter/actions";
import { mailFate } from "@/lib/notifications/domain/standing";
import { getMailStanding } from "@/lib/notifications/queries";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Kartu anggota" };

export default async function MemberCardsPage() {
  await connection();
  await gateStaffPage("membership.review", "/staf/keanggotaan/kartu");
  return (
    <StaffPage
      title="Kartu anggota"
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      lead="Untuk anggota yang kartunya hilang, dicuri, atau rusak: blokir kartunya, lalu terbitkan yang berikutnya."
    >
      <CardCounter
        answered={await keptAnswer<CounterState>("counter-card")}
        fate={mailFate("id", await getMailStanding(), env().PORTAL_DEMO)}
      />
    </StaffPage>
  );
}
