import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { IncidentLetter } from "@/components/privacy/incident-letter";
import { letterNames, letterPaths } from "@/components/privacy/incident-sentences";
import { PrintButton } from "@/components/ui/print-button";
import { TextLink } from "@/components/ui/text-link";
import { gateStaffPage } from "@/lib/identity/queries";
import { getIncident } from "@/lib/privacy/incidents/queries";
import { letterOf } from "../../../letters";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Surat insiden" };

type PageProps = { readonly params: Promise<{ readonly incident: string; readonly whom: string }> };

/** One letter by itself: on paper it is all there is. */
export default async function LetterPage({ params }: PageProps) {
  const { incident: incidentId, whom: path } = await params;
  await connection();
  const address = `/staf/pengaturan/insiden/${incidentId}`;
  const staff = await gateStaffPage("privacy.incidents", `${address}/surat/${path}`);
  const whom = (["people", "agency"] as const).find((one) => letterPaths[one] === path);
  const found = await getIncident(staff, incidentId);
  if (whom === undefined || found === null) notFound();
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-6 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="no-print grid gap-2">
        <p className="text-ui">
          <TextLink href={address}>Kembali ke insiden</TextLink>
        </p>
        <h1>{letterNames[whom].name}</h1>
        <p className="flex min-h-9 flex-wrap items-center gap-x-4 text-ui text-ink-muted">
          Hanya surat di bawah ini yang tercetak.
          <PrintButton label="Cetak" />
        </p>
      </header>
      <IncidentLetter letter={letterOf(found.incident, whom)} />
    </main>
  );
}
