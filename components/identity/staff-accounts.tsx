import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { KeptAccounts } from "@/lib/identity/accounts/actions";
import type { ServiceGroupName, StaffAccount } from "@/lib/identity/types";
import { AccountDeeds } from "./account-deeds";
import { AccountEdit } from "./account-edit";
import { roleNames } from "./account-sentences";

type StaffAccountsProps = {
  accounts: readonly StaffAccount[];
  /** The admin's own account, which he cannot end or demote. */
  ownAccountId: string;
  /** The published ones, in staff's order (R006). */
  serviceGroups: readonly ServiceGroupName[];
  /** What was answered to a post without JavaScript. */
  kept?: KeptAccounts | null;
};

/** Every staff account as a list that reads the same at 320 px and on a wide screen. */
export function StaffAccounts(props: StaffAccountsProps) {
  const { accounts, ownAccountId, serviceGroups, kept = null } = props;
  return (
    <section aria-labelledby="akun-daftar" className="grid gap-4">
      <h2 id="akun-daftar">Daftar akun</h2>
      <ul className="border-t border-line">
        {accounts.map((account) => (
          <li
            key={account.id}
            className="grid gap-3 border-b border-line py-4 md:grid-cols-[1fr_auto] md:items-center"
          >
            <div className="grid min-w-0 gap-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <b className="font-[650]">{account.name}</b>
                <Badge tone={account.active ? "positive" : "neutral"}>
                  {account.active ? "Aktif" : "Nonaktif"}
                </Badge>
                {account.secondFactor ? <Badge tone="positive">Kode kedua</Badge> : null}
              </p>
              <p className="text-small break-all text-ink-muted">{account.email}</p>
              <p className="text-small text-ink-muted">
                {[
                  roleNames[account.role],
                  account.serviceGroup?.name ?? null,
                  account.liveSessions > 0 ? `${account.liveSessions} sesi masuk` : null,
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </p>
              <p className="text-small">
                <TextLink href={`/staf/pengaturan/akun/${account.id}`}>
                  Riwayat masuk<span className="sr-only"> {account.name}</span>
                </TextLink>
              </p>
            </div>
            {account.id === ownAccountId ? (
              <p className="text-small text-ink-muted">Akun Anda sendiri</p>
            ) : (
              <AccountDeeds
                accountId={account.id}
                name={account.name}
                active={account.active}
                secondFactor={account.secondFactor}
                answered={
                  kept?.form === "deeds" && kept.accountId === account.id ? kept.state : undefined
                }
              />
            )}
            {account.active ? (
              <AccountEdit
                account={account}
                own={account.id === ownAccountId}
                serviceGroups={serviceGroups}
                answered={
                  kept?.form === "edit" && kept.accountId === account.id ? kept.state : undefined
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
