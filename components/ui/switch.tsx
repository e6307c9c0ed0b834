import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

type SwitchProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "type" | "role" | "aria-checked" | "onChange"
> & {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Id of the visible words beside it; they are its name. */
  "aria-labelledby": string;
  /** On the green cover the switch is turmeric. */
  onCover?: boolean;
};

/** On or off, at once. State shows by the knob's place and by a tick, not by colour alone; callers write it in words. */
export function Switch({ checked, onCheckedChange, onCover = false, ...rest }: SwitchProps) {
  return (
    <button
      {...rest}
      type="button"
      role="switch"
      aria-checked={checked}
      onClick={() => onCheckedChange(!checked)}
      className={classNames(
        "motion-color relative inline-flex h-7 w-12 shrink-0 items-center rounded-full border-[1.5px] before:absolute before:-inset-2",
        checked && !onCover && "border-primary bg-primary text-primary-ink",
        checked && onCover && "border-accent bg-accent text-accent-ink",
        !checked && !onCover && "border-control bg-surface text-control",
        !checked && onCover && "border-cover-muted bg-cover text-cover-muted",
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          "size-5 rounded-full bg-current transition-transform duration-100",
          checked ? "translate-x-[23px]" : "translate-x-[2px]",
        )}
      />
    </button>
  );
}
