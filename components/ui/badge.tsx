import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "neutral" | "positive" | "waiting" | "alarm" | "digital";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunken text-ink",
  positive: "bg-primary-soft text-primary",
  waiting: "bg-accent-soft text-accent-strong",
  alarm: "bg-danger-soft text-danger",
  digital: "bg-info-soft text-info",
};

type BadgeProps = { tone?: BadgeTone; icon?: ReactNode; children: ReactNode };

/** A state in words; the icon (16 px) and the colour only underline them. */
export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-label px-2 py-0.5 text-min font-[650]",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
