import { classNames } from "./class-names";

export type ButtonVariant =
  | "primary"
  | "accent"
  | "outline"
  | "danger"
  | "quiet"
  | "on-cover"
  | "ivory";

export type Looks = {
  /** `accent` is the turmeric one: *Percakapan Baru* only, once per screen. `on-cover` is an outline on green, `ivory` its search button. */
  variant?: ButtonVariant;
  /** 48 px, or 44 px where room is short. */
  compact?: boolean;
  /** As wide as its container. */
  block?: boolean;
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-primary px-5 text-primary-ink hover:bg-primary-hover",
  accent: "border-transparent bg-accent px-5 text-accent-ink hover:bg-accent-hover",
  outline: "border-control bg-surface px-5 text-primary hover:border-primary hover:bg-primary-soft",
  danger: "border-danger bg-surface px-5 text-danger hover:bg-danger-soft",
  quiet:
    "border-transparent px-2 text-primary hover:text-primary-hover hover:underline underline-offset-4",
  "on-cover": "border-cover-muted px-4 text-cover-ink hover:border-cover-ink hover:bg-cover-deep",
  ivory: "border-transparent bg-label px-5 text-label-ink hover:bg-cover-muted",
};

/** The looks of a button, for the rare element that is neither `Button` nor `ButtonLink`. */
export function buttonClass({
  variant = "primary",
  compact = false,
  block = false,
}: Looks): string {
  return classNames(
    "no-print motion-color inline-flex items-center justify-center gap-2 rounded-control border-[1.5px] py-1.5 text-center leading-tight no-underline",
    variant === "quiet" ? "font-semibold" : "font-[650]",
    compact ? "min-h-11 text-ui" : "min-h-12 text-base",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-muted",
    variants[variant],
    block && "w-full",
  );
}
