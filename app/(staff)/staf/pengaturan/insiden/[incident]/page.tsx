import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { IncidentForm } from "@/components/privacy/incident-form";
import { IncidentStanding } from "@/components/privacy/incident-list";
import { IncidentSteps } from "@/components/privacy/incident-steps";
import { StepForm } from "@/components/privacy/step-form";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { IncidentState, StepState } from "@/lib/privacy/incidents/actions";
import { letterTo } from "@/lib/privacy/incidents/domain/letter";
import { getIncident } from "@/lib/privacy/incidents/queries";
import { wibField } from "../wib-field";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Insiden" };

type PageProps = { params: Promise<{ incident: string }> };

export default async function IncidentPage({ params }: PageProps) {
  const { incident: incidentId } = await params;
  await connection();
  const address = `/staf/pengaturan/insiden/${incidentId}`;
  const staff = await gateStaffPage("privacy.incidents", address);
  const found = await getIncident(staff, incidentId);
  if (found === null) notFound();
  const { incident, steps } = found;
  const [written, taken] = await Promise.all([
    keptAnswer<IncidentState>("incident"),
    keptAnswer<StepState>("incident-step"),
  ]);
  const facts = {
    ...incident,
    happenedAt: incident.happenedAt && formatDateTime(incident.happenedAt, "id"),
    foundAt: formatDateTime(incident.foundAt, "id"),
  };
  const letters = [
    { whom: "people", name: "Surat kepada orang yang terdampak" },
    { whom: "agency", name: "Surat kepada lembaga" },
  ] as const;
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan/insiden", name: "Insiden data pribadi" }}
      title={incident.title}
      head={
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui">
          <IncidentStanding incident={incident} at={now()} />
          <span className="text-ink-muted">
            Diketahui {facts.foundAt} · tenggat {formatDateTime(incident.dueAt, "id")}
          </span>
        </p>
      }
      wide
    >
      <section aria-labelledby="riwayat" className="grid gap-4">
        <h2 id="riwayat">Riwayat</h2>
        <IncidentSteps steps={steps} />
      </section>
      <section aria-labelledby="langkah" className="grid gap-4">
        <h2 id="langkah">Langkah berikutnya</h2>
        <StepForm incident={incident} answered={taken} />
      </section>
      {incident.closedAt === null ? (
        <section aria-labelledby="keterangan" className="grid gap-4">
          <h2 id="keterangan">Keterangan</h2>
          <IncidentForm
            incident={incident}
            initial={{
              title: incident.title,
              exposed: incident.exposed,
              happened: incident.happened,
              handling: incident.handling,
              people: incident.people === null ? "" : String(incident.people),
              happenedAt: wibField(incident.happenedAt),
              foundAt: "",
            }}
            answered={written}
          />
        </section>
      ) : null}
      {letters.map(({ whom, name }) => (
        <section key={whom} aria-labelledby={`surat-${whom}`} className="grid gap-4">
          <h2 id={`surat-${whom}`}>{name}</h2>
          <pre className="max-w-[70ch] rounded-card border border-line bg-surface p-5 font-sans text-ui whitespace-pre-wrap wrap-anywhere">
            {letterTo(whom, facts)}
          </pre>
        </section>
      ))}
    </StaffPage>
  );
}
