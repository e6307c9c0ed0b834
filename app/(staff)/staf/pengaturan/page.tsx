import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { StaffPage } from "@/components/layout/staff-page";
import { TimeLeft } from "@/components/privacy/time-left";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { holds } from "@/lib/identity/domain/duties";
import { gateStaffPage } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { hoursLeft } from "@/lib/privacy/domain/rights";
import { nextIncidentDue } from "@/lib/privacy/incidents/queries";
import { countOpenRequests, nextRequestDue } from "@/lib/privacy/queries";
import { settingsParts } from "./parts";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Pengaturan" };

export default async function SettingsPage() {
  // A prefetch with the session at hand runs this far too: the clock belongs to the request alone.
  await connection();
  const staff = await gateStaffPage("desk.serve", "/staf/pengaturan");
  const parts = settingsParts.filter(({ duty }) => holds(staff.role, duty));
  if (parts.length === 0) forbidden();
  const due = await dueOf(staff);
  return (
    <StaffPage title="Pengaturan">
      <ul className="max-w-[60ch] border-line border-t">
        {parts.map(({ href, label, about }) => (
          <li key={href} className="border-line border-b py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={href}>{label}</TextLink>
              {due[href]}
            </p>
            <p className="mt-1 text-ui text-ink-muted">{about}</p>
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}

/** Where hours are running, and how many are left: the requests and incidents that are due next. */
async function dueOf(staff: Staff): Promise<Readonly<Record<string, ReactNode>>> {
  const [request, open, incident] = await Promise.all([
    holds(staff.role, "privacy.answer") ? nextRequestDue() : null,
    holds(staff.role, "privacy.answer") ? countOpenRequests(staff) : 0,
    holds(staff.role, "privacy.incidents") ? nextIncidentDue() : null,
  ]);
  const at = now();
  const left = (dueAt: Date | null) => dueAt && <TimeLeft hours={hoursLeft(dueAt, at)} />;
  return {
    "/staf/pengaturan/hak-data": request && (
      <>
        <Badge tone="waiting">{open > 99 ? "Lebih dari 99" : open} menunggu</Badge>
        {left(request)}
      </>
    ),
    "/staf/pengaturan/insiden": left(incident),
  };
}
