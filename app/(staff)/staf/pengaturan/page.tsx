import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { TextLink } from "@/components/ui/text-link";
import { holds } from "@/lib/identity/domain/duties";
import { gateStaffPage } from "@/lib/identity/queries";
import { settingsParts } from "./parts";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Pengaturan" };

export default async function SettingsPage() {
  const staff = await gateStaffPage("desk.serve", "/staf/pengaturan");
  const parts = settingsParts.filter(({ duty }) => holds(staff.role, duty));
  if (parts.length === 0) forbidden();
  return (
    <StaffPage title="Pengaturan">
      <ul className="max-w-[60ch] border-line border-t">
        {parts.map(({ href, label, about }) => (
          <li key={href} className="border-line border-b py-4">
            <TextLink href={href}>{label}</TextLink>
            <p className="mt-1 text-ui text-ink-muted">{about}</p>
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}
