import type { ButtonHTMLAttributes, ReactNode } from "react";
import type { ButtonVariant, Looks } from "./button-class";
import { buttonClass } from "./button-class";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { PageLink } from "./page-link";

export type { ButtonVariant } from "./button-class";
export { buttonClass };

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
            <Icon name="loader" size={20} className="animate-turn" />
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
    <PageLink href={href} className={buttonClass(looks(variant, compact, block))} rel={rel}>
      {icon}
      {children}
    </PageLink>
  );
}

function looks(
  variant: ButtonVariant | undefined,
  compact: boolean | undefined,
  block: boolean | undefined,
): Looks {
  return { variant: variant ?? "primary", compact: compact ?? false, block: block ?? false };
}
