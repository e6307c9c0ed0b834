import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { AnswerForm } from "@/components/privacy/answer-form";
import { RequestFacts } from "@/components/privacy/request-facts";
import { kindNames } from "@/components/privacy/sentences";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { AnswerState } from "@/lib/privacy/actions";
import { openRequest } from "@/lib/privacy/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Permintaan hak data" };

type PageProps = { params: Promise<{ request: string }> };

export default async function RequestPage({ params }: PageProps) {
  const { request: requestId } = await params;
  await connection();
  const address = `/staf/pengaturan/hak-data/${requestId}`;
  const staff = await gateStaffPage("privacy.answer", address);
  const request = await openRequest(staff, requestId);
  if (request === null) notFound();
  const answered = await keptAnswer<AnswerState>("answer-right");
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan/hak-data", name: "Hak atas data" }}
      title={kindNames[request.kind]}
      wide
    >
      <RequestFacts request={request} at={now()} />
      {request.state === "open" ? (
        <section aria-labelledby="jawab" className="grid gap-4">
          <h2 id="jawab">Jawab</h2>
          <AnswerForm request={request} answered={answered} />
        </section>
      ) : null}
    </StaffPage>
  );
}
