"use client";

import type { KeyboardEvent, SelectHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { controlClass } from "./input";
import { useHeld } from "./use-held";

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "className" | "multiple"> & {
  compact?: boolean;
};

/** Keys that open a select or choose in it; Tab and the browser's own commands go on. */
function isChoosing({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && (key.length === 1 || /^(Arrow|Page|Home|End|Enter)/.test(key));
}

/**
 * The browser's own select; a long choice wraps instead of being cut off (source 002 ships one of 54 characters). While its
 * form is on its way nothing else can be chosen (`useHeld`); a select knows no `readOnly`.
 */
export function Select({ compact = false, children, onKeyDown, ...rest }: SelectProps) {
  const held = useHeld();
  return (
    <span className="relative block">
      <select
        {...rest}
        aria-disabled={held || rest["aria-disabled"]}
        onKeyDown={(event) => {
          if (held && isChoosing(event)) event.preventDefault();
          onKeyDown?.(event);
        }}
        className={classNames(
          controlClass,
          "select-native pr-10 text-ellipsis",
          held && "pointer-events-none transition-colors delay-300 aria-disabled:bg-sunken",
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
