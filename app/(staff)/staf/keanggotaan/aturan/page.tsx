import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { RuleForm } from "@/components/membership/review/rule-form";
import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import type { RuleState } from "@/lib/membership/rules/actions";
import { getEditableRule } from "@/lib/membership/rules/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Aturan keanggotaan" };

export default async function MembershipRulePage() {
  await connection();
  const staff = await gateStaffPage("membership.rules", "/staf/keanggotaan/aturan");
  const rule = await getEditableRule(staff);
  return (
    <StaffPage
      title="Aturan keanggotaan"
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      lead="Dua hal yang diputuskan perpustakaan. Yang sudah menjadi anggota tidak berubah."
      head={
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ui">
          {rule.changedAt ? (
            <span className="text-ink-muted">Diubah {formatDateTime(rule.changedAt, "id")}</span>
          ) : (
            <>
              <Badge tone="waiting">Perlu konfirmasi</Badge>
              <span className="text-ink-muted">
                Nilai awal: seumur hidup dan 18 tahun, belum dikonfirmasi perpustakaan.
              </span>
            </>
          )}
        </p>
      }
    >
      <RuleForm rule={rule} answered={await keptAnswer<RuleState>("membership-rule")} />
    </StaffPage>
  );
}
