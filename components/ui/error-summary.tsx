"use client";

import { useEffect, useRef } from "react";

export type FieldFault = { fieldId: string; message: string };

type ErrorSummaryProps = {
  /** *Dua isian belum lengkap* */
  title: string;
  /** In the order of the form. */
  faults: readonly FieldFault[];
};

/** On top of a refused form: takes the focus, and each fault leads to its field. Plain links without JavaScript. */
export function ErrorSummary({ title, faults }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of faults takes the focus again
  useEffect(() => {
    box.current?.focus();
  }, [faults]);

  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="ribbon ribbon-danger rounded-card border border-danger bg-surface px-5 pb-5"
    >
      <h2 className="text-h3 leading-snug font-semibold">{title}</h2>
      <ul className="mt-2 grid gap-1 text-ui">
        {faults.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              className="inline-block py-1 font-semibold text-danger underline underline-offset-4"
              onClick={(event) => {
                const field = document.getElementById(fieldId);
                if (!field) return;
                event.preventDefault();
                field.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
