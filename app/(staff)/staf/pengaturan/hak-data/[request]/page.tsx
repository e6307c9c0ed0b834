import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { warningSentences } from "@/components/membership/review/review-sentences";
import { AnswerForm } from "@/components/privacy/answer-form";
import { RequestFacts } from "@/components/privacy/request-facts";
import { answeredNotices, kindNames } from "@/components/privacy/sentences";
import { SavedNotice } from "@/components/ui/saved-notice";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { AnswerState } from "@/lib/privacy/actions";
import { openRequest } from "@/lib/privacy/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Permintaan hak data" };

type PageProps = {
  readonly params: Promise<{ readonly request: string }>;
  /** `jawaban=terkirim`: the answer was just given. */
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export default async function RequestPage({ params, searchParams }: PageProps) {
  const [{ request: requestId }, { jawaban }] = await Promise.all([params, searchParams]);
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
      notice={
        jawaban === "terkirim" && request.state !== "open" ? (
          <SavedNotice text={answeredNotices[request.member === null ? "deleted" : "kept"]} />
        ) : null
      }
      wide
    >
      <RequestFacts request={request} at={now()} warnings={warningSentences} />
      {request.state === "open" ? (
        <section aria-labelledby="jawab" className="grid gap-4">
          <h2 id="jawab">Jawab</h2>
          <AnswerForm request={request} answered={answered} />
        </section>
      ) : null}
    </StaffPage>
  );
}
