import type { Metadata } from "next";
import { connection } from "next/server";
import { FactorPanel } from "@/components/identity/factor-panel";
import { SignInHistory } from "@/components/identity/sign-in-history";
import { StaffPage } from "@/components/layout/staff-page";
import { Card } from "@/components/ui/card";
import type { FactorState } from "@/lib/identity/factor/actions";
import { mustHaveFactor } from "@/lib/identity/factor/policy";
import { getFactor } from "@/lib/identity/factor/queries";
import { listSignIns } from "@/lib/identity/history/queries";
import { gateSecurityPage } from "@/lib/identity/queries";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Keamanan akun" };

const linesShown = 30;

/** One's own second factor and sign-in history; the only page of staff that opens before a required factor is set up. */
export default async function OwnSecurityPage() {
  await connection();
  const { staff, factorMissing } = await gateSecurityPage();
  const [standing, lines, answered] = await Promise.all([
    getFactor(staff),
    listSignIns(staff.accountId, linesShown),
    keptAnswer<FactorState>("factor"),
  ]);
  return (
    <StaffPage
      title="Keamanan akun"
      lead={`Cara Anda, ${staff.name}, masuk ke portal ini.`}
      wide
      notice={
        factorMissing ? (
          <Card ribbon="notice">
            <p className="text-ui">
              Peran Anda memerlukan kode kedua. Siapkan dahulu; halaman lain terbuka sesudahnya.
            </p>
          </Card>
        ) : null
      }
    >
      <FactorPanel
        locale="id"
        standing={standing}
        obligatory={mustHaveFactor(staff.role, env().PORTAL_DEMO)}
        answered={answered}
      />
      <SignInHistory locale="id" lines={lines} />
    </StaffPage>
  );
}
