import type { Metadata } from "next";
import { forbidden } from "next/navigation";
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
    <main id="isi" tabIndex={-1} className="mx-auto max-w-306 px-4 py-8 md:px-8 lg:py-10">
      <h1>Pengaturan</h1>
      <ul className="mt-6 max-w-[60ch] border-line border-t">
        {parts.map(({ href, label, about }) => (
          <li key={href} className="border-line border-b py-4">
            <TextLink href={href}>{label}</TextLink>
            <p className="mt-1 text-ui text-ink-muted">{about}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
