"use client";

import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { useHeld } from "./use-held";

/** The looks shared by every control one types or chooses in. */
export const controlClass =
  "w-full rounded-control border-[1.5px] border-control bg-surface px-3.5 py-2.5 text-base text-ink min-h-12 aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-muted";

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "className"> & {
  compact?: boolean;
  ref?: Ref<HTMLInputElement>;
};

// Greyed only after a while: an answer that comes at once would make every field flicker.
const readOnlyClass =
  "[&[readonly]]:bg-sunken [&[readonly]]:transition-colors [&[readonly]]:delay-300";

/** The browser's own button inside a field for files, so that it can be told from the file's name beside it. */
const fileButton =
  "cursor-pointer file:mr-3 file:cursor-pointer file:rounded-label file:border-0 file:bg-primary-soft file:px-3 file:py-1 file:font-semibold file:text-primary";

/** One line. While its form is on its way nothing can be typed into it (`useHeld`). */
export function Input({ compact = false, readOnly, ...rest }: InputProps) {
  const held = useHeld();
  return (
    <input
      {...rest}
      readOnly={readOnly || held}
      className={classNames(
        controlClass,
        // Not `:read-only`, which every field for files is: it would look as if nothing could be chosen.
        rest.type === "file" ? fileButton : readOnlyClass,
        compact && "min-h-11 py-2 text-ui",
      )}
    />
  );
}

type TextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className"> & {
  /** Grows with its text up to this many lines where the browser can, instead of the reader dragging a corner. */
  growing?: boolean;
  /** For text whose signs and places count, such as MARC lines: every sign is as wide as another. */
  mono?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

/** Several lines. While its form is on its way nothing can be typed into it (`useHeld`). */
export function Textarea({
  growing = false,
  mono = false,
  rows = 4,
  readOnly,
  ...rest
}: TextareaProps) {
  const held = useHeld();
  return (
    <textarea
      {...rest}
      readOnly={readOnly || held}
      rows={rows}
      className={classNames(
        controlClass,
        readOnlyClass,
        mono && "font-mono",
        growing ? "field-sizing-content max-h-40 resize-none" : "resize-y",
      )}
    />
  );
}
