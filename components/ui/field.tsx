import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What a control must carry so that its label, hint and error belong to it; spread it on the control. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  /** Unique on the page; the error summary links to it. */
  id: string;
  label: ReactNode;
  /** Said after the label of a field that may stay empty: *(boleh dikosongkan)*. */
  optional?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Keeps a line free for the error, so that what stands below does not move under the pointer that pressed it. */
  errorRoom?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** Label above, the control, then hint and error joined to it by `aria-describedby`. */
export function Field({
  id,
  label,
  optional,
  hint,
  error,
  errorRoom = false,
  children,
}: FieldProps) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error ? errorId : null, hint ? hintId : null].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-ui font-[650] leading-snug">
        {label}
        {optional ? <span className="font-[450] text-ink-muted"> {optional}</span> : null}
      </label>
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": error ? true : undefined,
      })}
      {error && !errorRoom ? <FieldError id={errorId}>{error}</FieldError> : null}
      {hint ? (
        <p id={hintId} className="text-small text-ink-muted">
          {hint}
        </p>
      ) : null}
      {/* Below the hint: an empty line between it and its field would tear them apart. */}
      {error && errorRoom ? <FieldError id={errorId}>{error}</FieldError> : null}
      {!error && errorRoom ? <p className="min-h-[1lh] text-small" /> : null}
    </div>
  );
}

/** Icon and sentence: an error is never told by colour alone. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-2 text-small font-semibold text-danger">
      <Icon name="circle-alert" size={18} className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}
