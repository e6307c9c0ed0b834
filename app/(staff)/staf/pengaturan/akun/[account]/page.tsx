import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { SignInHistory } from "@/components/identity/sign-in-history";
import { StaffPage } from "@/components/layout/staff-page";
import { findStaffAccount } from "@/lib/identity/accounts/queries";
import { listSignIns } from "@/lib/identity/history/queries";
import { gateStaffPage } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Riwayat masuk" };

const linesShown = 100;

/** Who came in with a colleague's account, and who tried. */
export default async function AccountHistoryPage({
  params,
}: {
  readonly params: Promise<{ readonly account: string }>;
}) {
  await connection();
  const { account } = await params;
  const admin = await gateStaffPage("accounts.manage", `/staf/pengaturan/akun/${account}`);
  const colleague = await findStaffAccount(admin, account);
  if (!colleague) notFound();
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan/akun", name: "Akun petugas" }}
      title={colleague.name}
    >
      <SignInHistory locale="id" lines={await listSignIns(account, linesShown)} ofColleague />
    </StaffPage>
  );
}
