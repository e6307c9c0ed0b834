import type { Metadata } from "next";
import { StaffPage } from "@/components/layout/staff-page";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { gateStaffPage } from "@/lib/identity/queries";
import { listDrafts } from "@/lib/publishing/queries";
import { publisherOf } from "@/lib/staff/editing/mutations";
import { contentKinds } from "./kinds";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Konten" };

export default async function ContentPage() {
  const staff = await gateStaffPage("content.edit", "/staf/konten");
  const kinds = await Promise.all(
    Object.entries(contentKinds).map(async ([word, kind]) => {
      const documents = await listDrafts(staff, publisherOf(kind));
      const waiting = documents.filter(({ latest, published }) => latest !== published).length;
      const outdated = documents.filter((each) => each.outdated || each.publishedOutdated).length;
      return { word, kind, count: documents.length, waiting, outdated };
    }),
  );
  return (
    <StaffPage
      title="Konten situs"
      lead="Setiap simpanan adalah edisi baru. Publik hanya melihat edisi yang diterbitkan."
    >
      <ul className="max-w-[66ch] border-line border-t">
        {kinds.map(({ word, kind, count, waiting, outdated }) => (
          <li key={word} className="border-line border-b py-4">
            <TextLink href={`/staf/konten/${word}`}>{kindSpecs[kind].title}</TextLink>
            <p className="mt-1 text-ui text-ink-muted">
              {kindSpecs[kind].about} {count} dokumen
              {waiting > 0 ? `, ${waiting} dengan naskah yang belum terbit` : ""}.
            </p>
            {outdated > 0 ? (
              <p className="mt-1.5">
                <Badge tone="alarm">{outdated} perlu disimpan ulang</Badge>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}
