import type { Metadata } from "next";
import { CreateAccountForm } from "@/components/identity/create-account-form";
import { PasswordHolder } from "@/components/identity/password-holder";
import { StaffAccounts } from "@/components/identity/staff-accounts";
import { gateStaffPage, listStaffAccounts } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Akun petugas" };

export default async function StaffAccountsPage() {
  const admin = await gateStaffPage("accounts.manage", "/staf/pengaturan/akun");
  const accounts = await listStaffAccounts(admin);
  return (
    <main id="isi" tabIndex={-1} className="wrap grid gap-10 py-8 lg:py-10">
      <header className="grid gap-2">
        <h1>Akun petugas</h1>
        <p className="max-w-[60ch] text-ink-muted">
          Akun yang dinonaktifkan langsung keluar dari semua perangkat, termasuk percakapan yang
          sedang terbuka.
        </p>
      </header>
      <PasswordHolder>
        <StaffAccounts accounts={accounts} ownAccountId={admin.accountId} />
        <CreateAccountForm />
      </PasswordHolder>
    </main>
  );
}
