import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { AnswersView } from "@/components/membership/review/answers-view";
import { AttentionList } from "@/components/membership/review/attention-list";
import { Counterparts } from "@/components/membership/review/counterparts";
import { DecisionForms } from "@/components/membership/review/decision-forms";
import { ApplicationHistory } from "@/components/membership/review/history";
import { restrictedApplication } from "@/components/membership/review/review-sentences";
import { Badge } from "@/components/ui/badge";
import { gateStaffPage } from "@/lib/identity/queries";
import { seenApplication } from "@/lib/membership/admission/schema";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { stateWords } from "@/lib/membership/registration/domain/state-words";
import type { KeptDecision } from "@/lib/membership/review/actions";
import { openApplication } from "@/lib/membership/review/application/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Pendaftaran" };

type PageProps = { params: Promise<{ readonly application: string }> };

export default async function ApplicationPage({ params }: PageProps) {
  await connection();
  const { application: id } = await params;
  const staff = await gateStaffPage("membership.review", `/staf/keanggotaan/${id}`);
  const known = seenApplication.shape.applicationId.safeParse(id).success;
  const application = known ? await openApplication(staff, id) : null;
  if (!application) notFound();
  const { name, restricted, reference, state, events } = application;
  const kept = await keptAnswer<KeptDecision>("decision");
  return (
    <StaffPage
      title={restricted ? `Pendaftaran ${formatReference(reference)}` : name}
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      head={
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ui">
          <span className="text-ink-muted">Nomor pendaftaran {formatReference(reference)}</span>
          <Badge tone={state === "submitted" ? "waiting" : "neutral"}>{stateWords.id[state]}</Badge>
        </p>
      }
      wide
    >
      <AttentionList application={application} />
      <section className="grid gap-3">
        <h2>Isian</h2>
        {restricted ? <p className="max-w-[66ch] text-ui">{restrictedApplication}</p> : null}
        <AnswersView application={application} />
      </section>
      {restricted ? null : (
        <section className="grid gap-3">
          <h2>Yang mirip</h2>
          <Counterparts application={application} />
        </section>
      )}
      {state === "submitted" ? (
        <section className="grid gap-4">
          <h2>Putusan</h2>
          <DecisionForms application={application} kept={kept} />
        </section>
      ) : null}
      <section className="grid gap-3">
        <h2>Riwayat</h2>
        <ApplicationHistory events={events} />
      </section>
    </StaffPage>
  );
}
