"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError } from "./field";
import { useHeld } from "./use-held";

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type" | "id"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/**
 * A box of 22 px in a row of at least 44 px; the whole row is its label. While its form is on its way it
 * cannot be ticked (`useHeld`); a box knows no `readOnly`.
 */
export function Checkbox({ id, label, hint, error, onClick, onChange, ...rest }: CheckboxProps) {
  const held = useHeld();
  const describedBy = [error ? `${id}-error` : null, hint ? `${id}-hint` : null]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="grid gap-1">
      <div className="flex min-h-11 items-start gap-3 py-2">
        <input
          {...rest}
          id={id}
          type="checkbox"
          className="tick-box mt-0.5 size-5.5 shrink-0"
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
          aria-describedby={describedBy === "" ? undefined : describedBy}
          aria-invalid={error ? true : undefined}
        />
        <div className="grid gap-0.5">
          <label htmlFor={id} className="text-ui font-[550]">
            {label}
          </label>
          {hint ? (
            <p id={`${id}-hint`} className="text-small text-ink-muted">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
