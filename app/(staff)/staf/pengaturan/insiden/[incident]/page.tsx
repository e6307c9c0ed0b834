import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { IncidentForm } from "@/components/privacy/incident-form";
import { IncidentStanding } from "@/components/privacy/incident-list";
import { answerSentence } from "@/components/privacy/incident-sentences";
import { IncidentSteps } from "@/components/privacy/incident-steps";
import { LetterSection } from "@/components/privacy/letter-section";
import { StepForm } from "@/components/privacy/step-form";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { IncidentState, StepState } from "@/lib/privacy/incidents/actions";
import { getIncident } from "@/lib/privacy/incidents/queries";
import { letterOf } from "../letters";
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
  const open = incident.closedAt === null;
  const said = answerSentence(written) ?? answerSentence(taken);
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan/insiden", name: "Insiden data pribadi" }}
      title={incident.title}
      notice={
        // Without JavaScript the page begins anew, far above the form that was sent.
        said === null ? null : (
          <noscript>
            <p className="text-ui font-semibold">
              {said}{" "}
              <TextLink href={written === null ? "#langkah" : "#keterangan"}>Ke isiannya</TextLink>
            </p>
          </noscript>
        )
      }
      head={
        <>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui">
            <IncidentStanding incident={incident} at={now()} />
            <span className="text-ink-muted">
              Diketahui {formatDateTime(incident.foundAt, "id")} · tenggat{" "}
              {formatDateTime(incident.dueAt, "id")}
            </span>
          </p>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-ui">
            {open ? <TextLink href="#keterangan">Keterangan</TextLink> : null}
            <TextLink href="#surat-people">Surat</TextLink>
            <TextLink href="#langkah">Langkah berikutnya</TextLink>
            <TextLink href="#riwayat">Riwayat</TextLink>
          </p>
        </>
      }
      wide
    >
      {open ? (
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
              foundAt: wibField(incident.foundAt),
              contact: incident.contact,
              signer: incident.signer,
            }}
            answered={written}
          />
        </section>
      ) : null}
      {(["people", "agency"] as const).map((whom) => (
        <LetterSection
          key={whom}
          incidentId={incident.id}
          whom={whom}
          letter={letterOf(incident, whom)}
          open={open}
        />
      ))}
      <section aria-labelledby="langkah" className="grid gap-4">
        <h2 id="langkah">Langkah berikutnya</h2>
        <StepForm incident={incident} answered={taken} />
      </section>
      {/* Last, so that a new step moves nothing that is pressed. */}
      <section aria-labelledby="riwayat" className="grid gap-4">
        <h2 id="riwayat">Riwayat</h2>
        <IncidentSteps steps={steps} />
      </section>
    </StaffPage>
  );
}
