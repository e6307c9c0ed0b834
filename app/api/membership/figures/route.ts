import { labelled } from "@/components/membership/figures/labelled";
import { requireStaff } from "@/lib/identity/queries";
import { csvOf } from "@/lib/membership/figures/domain/csv";
import { getFigures } from "@/lib/membership/figures/queries";
import { namesOfProvinces } from "@/lib/membership/regions/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

/** The figures of `/staf/keanggotaan/angka` as one CSV file: the same rows, the same words, never more. */
export async function GET(): Promise<Response> {
  return orUnavailable(async () => {
    const staff = await requireStaff("membership.figures");
    if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
    const [counted, provinces] = await Promise.all([getFigures(staff.value), namesOfProvinces()]);
    if (!counted) return refusal(404, "not-counted-yet");
    const at = counted.countedAt.toISOString();
    const rows = labelled(counted.figures, provinces).flatMap(({ title, base, rows: lines }) =>
      lines.length === 0
        ? [[title, "", "", base, at]]
        : lines.map(({ label, count }) => [title, label, count, base, at]),
    );
    const head = ["tabel", "kelompok", "jumlah", "dasar", "dihitung"];
    return new Response(csvOf([head, ...rows]), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="angka-keanggotaan-${at.slice(0, 10)}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
