import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { IncidentForm } from "@/components/privacy/incident-form";
import { IncidentList } from "@/components/privacy/incident-list";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { IncidentState } from "@/lib/privacy/incidents/actions";
import { listIncidents } from "@/lib/privacy/incidents/queries";
import { wibField } from "./wib-field";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Insiden data pribadi" };

const empty = {
  ...{ title: "", exposed: "", happened: "", handling: "", people: "", happenedAt: "" },
  ...{ contact: "", signer: "" },
};

export default async function IncidentsPage() {
  await connection();
  const staff = await gateStaffPage("privacy.incidents", "/staf/pengaturan/insiden");
  const incidents = await listIncidents(staff);
  const answered = await keptAnswer<IncidentState>("incident");
  const at = now();
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan", name: "Pengaturan" }}
      title="Insiden data pribadi"
      lead="Kegagalan pelindungan data pribadi diberitahukan secara tertulis kepada orang yang terdampak dan kepada lembaga Pelindungan Data Pribadi dalam 3×24 jam sejak diketahui (Pasal 46 UU 27/2022)."
      wide
    >
      <IncidentList incidents={incidents} at={at} />
      <section aria-labelledby="insiden-baru" className="grid gap-4">
        <h2 id="insiden-baru">Catat insiden</h2>
        <IncidentForm
          incident={null}
          initial={{ ...empty, foundAt: wibField(at) }}
          answered={answered}
        />
      </section>
    </StaffPage>
  );
}
