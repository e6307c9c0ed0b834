import type { Metadata } from "next";
import { connection } from "next/server";
import { CreateAccountForm } from "@/components/identity/create-account-form";
import { MemberFactorForm } from "@/components/identity/member-factor-form";
import { PasswordHolder } from "@/components/identity/password-holder";
import { StaffAccounts } from "@/components/identity/staff-accounts";
import { StaffPage } from "@/components/layout/staff-page";
import type { KeptAccounts } from "@/lib/identity/accounts/actions";
import type { MemberFactorState } from "@/lib/identity/accounts/factors/actions";
import { listServiceGroups } from "@/lib/identity/accounts/queries";
import { gateStaffPage, listStaffAccounts } from "@/lib/identity/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Akun petugas" };

export default async function StaffAccountsPage() {
  // A prefetch with the session at hand runs this far too: the clock belongs to the request alone.
  await connection();
  const admin = await gateStaffPage("accounts.manage", "/staf/pengaturan/akun");
  const [accounts, serviceGroups] = await Promise.all([
    listStaffAccounts(admin),
    listServiceGroups(),
  ]);
  const kept = await keptAnswer<KeptAccounts>("accounts");
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan", name: "Pengaturan" }}
      title="Akun petugas"
      lead="Akun yang dinonaktifkan langsung keluar dari semua perangkat, termasuk percakapan yang sedang terbuka."
    >
      <PasswordHolder>
        <StaffAccounts
          accounts={accounts}
          ownAccountId={admin.accountId}
          serviceGroups={serviceGroups}
          kept={kept}
        />
        <CreateAccountForm
          serviceGroups={serviceGroups}
          answered={kept?.form === "new" ? kept.state : undefined}
        />
      </PasswordHolder>
      <MemberFactorForm answered={await keptAnswer<MemberFactorState>("member-factor")} />
    </StaffPage>
  );
}
