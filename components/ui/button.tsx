import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "accent" | "outline" | "danger" | "quiet" | "on-cover";

type Looks = {
  /** `accent` is the turmeric one: *Percakapan Baru* only, once per screen. `on-cover` is an outline on green. */
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

type ButtonProps = Looks &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
    icon?: ReactNode;
    /**
     * While set, the icon turns, this label (*Mengirim*) replaces the button's own and presses do nothing; the button
     * keeps its width and its place in the tab order.
     */
    busyLabel?: string | false | undefined;
  };

export function Button({
  variant,
  compact,
  block,
  icon,
  busyLabel,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  const busy = typeof busyLabel === "string";
  return (
    <button
      {...rest}
      type={busy ? "button" : type}
      className={buttonClass(looks(variant, compact, block))}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? undefined : onClick}
    >
      <span className="grid place-items-center">
        <span
          className={classNames(
            "col-start-1 row-start-1 inline-flex items-center gap-2",
            busy && "invisible",
          )}
        >
          {icon}
          {children}
        </span>
        {busy ? (
          <span className="col-start-1 row-start-1 inline-flex items-center gap-2">
            <LoaderCircle size={20} strokeWidth={2} aria-hidden="true" className="animate-turn" />
            {busyLabel}
          </span>
        ) : null}
      </span>
    </button>
  );
}

type ButtonLinkProps = Looks & {
  href: string;
  icon?: ReactNode;
  children: ReactNode;
  rel?: string;
};

/** A link with the looks of a button: it leads somewhere and therefore works without JavaScript. */
export function ButtonLink({
  href,
  variant,
  compact,
  block,
  icon,
  children,
  rel,
}: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(looks(variant, compact, block))} rel={rel}>
      {icon}
      {children}
    </Link>
  );
}

function looks(
  variant: ButtonVariant | undefined,
  compact: boolean | undefined,
  block: boolean | undefined,
): Looks {
  return { variant: variant ?? "primary", compact: compact ?? false, block: block ?? false };
}
