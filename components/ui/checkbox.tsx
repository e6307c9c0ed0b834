import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError } from "./field";
import { TickBox } from "./tick-box";

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type" | "id"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** A box in a row of at least 44 px; the whole row is its label. */
export function Checkbox({ id, label, hint, error, ...rest }: CheckboxProps) {
  const describedBy = [error ? `${id}-error` : null, hint ? `${id}-hint` : null]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="grid gap-1">
      <div className="flex min-h-11 items-start gap-3 py-2">
        <TickBox
          {...rest}
          id={id}
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
