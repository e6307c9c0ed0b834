import type { ReactNode } from "react";
import { roleNames } from "@/components/identity/account-sentences";
import { StaffBar } from "@/components/staff/staff-bar";
import { signOutAction } from "@/lib/identity/actions";
import { holds } from "@/lib/identity/domain/duties";
import { getCurrentStaff } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { countWaiting } from "@/lib/membership/review/queries";
import { countOpenRequests } from "@/lib/privacy/queries";

/** Nothing is sent before it is known who asks. */
export const instant = false;

/** The frame of staff pages. Without a member of staff the page's own gate answers, and there is no frame. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await getCurrentStaff();
  if (!staff) return children;
  const waiting = await countForMenu(staff);
  const settings = holds(staff.role, "hours.edit") || holds(staff.role, "accounts.manage");
  const links = [
    { href: "/staf/percakapan", label: "Percakapan" },
    ...(holds(staff.role, "content.edit")
      ? [
          { href: "/staf/faq", label: "FAQ" },
          { href: "/staf/konten", label: "Konten" },
        ]
      : []),
    ...(holds(staff.role, "catalogue.edit") ? [{ href: "/staf/katalog", label: "Katalog" }] : []),
    ...(holds(staff.role, "membership.review")
      ? [{ href: "/staf/keanggotaan", label: "Keanggotaan", waiting: waiting.applications }]
      : []),
    ...(settings
      ? [{ href: "/staf/pengaturan", label: "Pengaturan", waiting: waiting.requests }]
      : []),
    { href: "/staf/keamanan", label: "Keamanan" },
  ];
  return (
    // On paper there is no bar, and its column must not be left to the page.
    <div className="min-h-dvh md:grid md:grid-cols-[96px_minmax(0,1fr)] print:block!">
      <StaffBar
        links={links}
        person={{ name: staff.name, role: roleNames[staff.role] }}
        signOut={signOutAction}
      />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** What waits for whoever may answer it, as it is when a page is loaded. */
async function countForMenu(staff: Staff) {
  const [applications, requests] = await Promise.all([
    holds(staff.role, "membership.review") ? countWaiting(staff) : 0,
    holds(staff.role, "privacy.answer") ? countOpenRequests(staff) : 0,
  ]);
  return {
    applications: { count: applications, words: "menunggu" },
    requests: { count: requests, words: "permintaan hak data menunggu" },
  };
}
