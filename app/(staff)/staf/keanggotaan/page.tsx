import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { ApplicationList } from "@/components/membership/review/application-list";
import { ApplicationSearch } from "@/components/membership/review/application-search";
import { CleanForm } from "@/components/membership/review/clean-form";
import { bulkResult, decisionResult } from "@/components/membership/review/decision-results";
import { QueueParts } from "@/components/membership/review/queue-parts";
import { emptyViews, viewNames } from "@/components/membership/review/review-sentences";
import { SavedNotice } from "@/components/ui/saved-notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { holds } from "@/lib/identity/domain/duties";
import { gateStaffPage } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { seenApplication } from "@/lib/membership/admission/schema";
import type { CleanState } from "@/lib/membership/review/actions";
import { findAdmitted } from "@/lib/membership/review/application/queries";
import { countQueue, listApplications } from "@/lib/membership/review/queries";
import type { Place, QueueView } from "@/lib/membership/review/schema";
import { readPlace, readView } from "@/lib/membership/review/schema";
import type { SearchState } from "@/lib/membership/review/search/actions";
import { mailFate } from "@/lib/notifications/domain/standing";
import { getMailStanding } from "@/lib/notifications/queries";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Keanggotaan" };

type PageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** What the address says was just done, in a sentence. */
async function noticeOf(staff: Staff, asked: Awaited<PageProps["searchParams"]>) {
  const { hasil, pendaftaran, disetujui, tersisa } = asked;
  const [approved = Number.NaN, left = 0] = [disetujui, tersisa].map((text) => Number(text));
  if (typeof hasil !== "string" && !Number.isInteger(approved)) return undefined;
  const fate = mailFate("id", await getMailStanding(), env().PORTAL_DEMO);
  if (typeof hasil !== "string") return bulkResult(approved, left, fate);
  const { data: id } = seenApplication.shape.applicationId.safeParse(pendaftaran);
  const admitted = hasil === "disetujui" && id ? await findAdmitted(staff, id) : null;
  return decisionResult(hasil, fate, admitted);
}

export default async function MembershipPage({ searchParams }: PageProps) {
  await connection();
  const staff = await gateStaffPage("membership.review", "/staf/keanggotaan");
  const asked = await searchParams;
  const view = readView(asked.lihat);
  const counts = await countQueue(staff);
  const notice = await noticeOf(staff, asked);
  const { oldest, waiting } = counts;
  return (
    <StaffPage
      title="Keanggotaan"
      // Of an empty queue its list tells.
      lead={
        oldest
          ? `${waiting.toLocaleString("id-ID")} pendaftaran menunggu, yang terlama sejak ${formatDateTime(oldest, "id")}.`
          : undefined
      }
      notice={notice ? <SavedNotice text={notice} /> : undefined}
      head={
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-ui leading-7">
          <TextLink href="/staf/keanggotaan/kartu">Kartu anggota: cari, hilang, ganti</TextLink>
          {holds(staff.role, "membership.rules") ? (
            <TextLink href="/staf/keanggotaan/aturan">Aturan keanggotaan</TextLink>
          ) : null}
          {holds(staff.role, "membership.figures") ? (
            <TextLink href="/staf/keanggotaan/angka">Angka keanggotaan</TextLink>
          ) : null}
        </p>
      }
    >
      <ApplicationSearch
        // Whoever comes back from a decision finds no list from before it: the router keeps the page as it was left.
        key={waiting}
        answered={await keptAnswer<SearchState>("application-search")}
      />
      <QueueParts view={view} counts={counts} />
      <Part staff={staff} view={view} after={readPlace(asked.sesudah)} />
    </StaffPage>
  );
}

/** One part of the queue, a page at a time. */
async function Part({
  staff,
  view,
  after,
}: {
  staff: Staff;
  view: QueueView;
  after: Place | null;
}) {
  const { lines, next } = await listApplications(staff, view, after);
  const answered = await keptAnswer<CleanState>("approve-clean");
  return (
    <section aria-label={viewNames[view]} className="grid gap-4">
      {view === "bersih" && lines.length > 0 ? (
        <CleanForm lines={lines} answered={answered} />
      ) : (
        <ApplicationList label={viewNames[view]} lines={lines} empty={emptyViews[view]} />
      )}
      {next ? (
        <p className="text-ui">
          <TextLink
            href={`/staf/keanggotaan?${new URLSearchParams({ lihat: view, sesudah: next })}`}
          >
            Berikutnya
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}
