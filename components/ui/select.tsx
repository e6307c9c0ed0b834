import type { SelectHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { controlClass } from "./input";

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "className" | "multiple"> & {
  compact?: boolean;
};

/** The browser's own select; a long choice wraps instead of being cut off (source 002 ships one of 54 characters). */
export function Select({ compact = false, children, ...rest }: SelectProps) {
  return (
    <span className="relative block">
      <select
        {...rest}
        className={classNames(
          controlClass,
          "select-native pr-10 text-ellipsis",
          compact && "min-h-11 py-2 text-ui",
        )}
      >
        {children}
      </select>
      <Icon
        name="chevron-down"
        size={18}
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-muted"
      />
    </span>
  );
}
