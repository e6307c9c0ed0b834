import { classNames } from "@/components/ui/class-names";
import type { materialKinds } from "@/lib/content/schema";

export type MaterialKind = (typeof materialKinds)[number];

/** Format → cloth (looks.md); the format is always written as well. */
const cloths: { readonly [M in MaterialKind]: string } = {
  monograph: "bg-cloth-green",
  serial: "bg-cloth-leaf",
  manuscript: "bg-cloth-lontar",
  "rare-book": "bg-cloth-brick",
  cartographic: "bg-cloth-nila",
  graphic: "bg-cloth-brick",
  sound: "bg-cloth-nila",
  microform: "bg-cloth-nila",
  electronic: "bg-cloth-deep",
};

/** *Punggung buku*: cloth by format, two tooling lines, an ivory label. Where others put a cover image; decoration. */
export function Spine({ material, label }: { material: MaterialKind; label: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        "spine relative flex h-27 w-19 shrink-0 items-end rounded-[3px_2px_2px_3px] p-1.75",
        cloths[material],
      )}
    >
      <span className="block w-full rounded-label bg-label px-0.5 py-1.25 text-center text-[0.75rem] leading-[1.28] font-[650] text-label-ink tabular-nums">
        {label}
      </span>
    </div>
  );
}
