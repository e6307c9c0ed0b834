import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { HeldMails } from "@/components/notifications/held-mails";
import { gateStaffPage } from "@/lib/identity/queries";
import { getMailStanding, listHeldMails } from "@/lib/notifications/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Email keluar" };

const standings = {
  ok: "Email dikirim melalui server email. Di bawah ini yang masih menunggu.",
  held: "Portal ini belum tersambung ke server email (SMTP_URL): email menunggu paling lama 30 hari.",
  failing:
    "Server email menolak atau tidak menjawab. Email dicoba lagi sampai delapan kali dalam dua hari.",
};

/** What the library owes by mail and has not sent. */
export default async function HeldMailPage() {
  await connection();
  const admin = await gateStaffPage("mail.read-held", "/staf/pengaturan/surat");
  const [standing, mails] = await Promise.all([getMailStanding(), listHeldMails(admin)]);
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan", name: "Pengaturan" }}
      title="Email keluar"
      lead={standings[standing]}
    >
      <HeldMails mails={mails} />
    </StaffPage>
  );
}
