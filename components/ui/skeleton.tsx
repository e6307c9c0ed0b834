import type { ReactNode } from "react";
import { classNames } from "./class-names";

type LoadingProps = {
  /** Announced: *Memuat hasil*. */
  label: string;
  /** The real shape in `SkeletonLine`s. */
  children: ReactNode;
};

/** Shown only when loading takes longer than 300 ms; it does not shimmer. */
export function Loading({ label, children }: LoadingProps) {
  return (
    <div className="appear-late">
      <p role="status" className="sr-only">
        {label}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

const widths = { full: "w-full", most: "w-4/5", half: "w-1/2", third: "w-1/3" };

export function SkeletonLine({
  width = "full",
  tall = false,
}: {
  width?: keyof typeof widths;
  tall?: boolean;
}) {
  return (
    <div className={classNames("rounded-[3px] bg-line", widths[width], tall ? "h-5" : "h-3.5")} />
  );
}
