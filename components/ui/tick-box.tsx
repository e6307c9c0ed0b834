"use client";

import type { InputHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { useHeld } from "./use-held";

type TickBoxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type"> & {
  /** 24 px, where no label beside it takes the press too (WCAG 2.5.8). */
  large?: boolean;
};

/** A box of 22 px. While its form is on its way it cannot be ticked (`useHeld`); a box knows no `readOnly`. */
export function TickBox({ large = false, onClick, onChange, ...rest }: TickBoxProps) {
  const held = useHeld();
  return (
    <input
      {...rest}
      type="checkbox"
      className={classNames("tick-box mt-0.5 shrink-0", large ? "size-6" : "size-5.5")}
      aria-disabled={held || rest["aria-disabled"]}
      onClick={(event) => {
        if (held) event.preventDefault();
        onClick?.(event);
      }}
      onChange={(event) => {
        if (!held) return onChange?.(event);
        // React tells of the tick before the browser takes it back, and would take the next true one for no change.
        event.stopPropagation();
        event.currentTarget.checked = !event.currentTarget.checked;
      }}
    />
  );
}
