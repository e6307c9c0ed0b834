"use client";

import { useEffect, useRef } from "react";

type RefusalProps = {
  /** What is refused and what to do; null while nothing is. */
  text: string | null;
  /** The answer it belongs to: another one with the same words is told again. */
  of: object;
};

/**
 * Why a form was refused as a whole. It takes the focus: a form that is drawn anew with what was typed takes the button
 * along that was pressed, and who works by keyboard would begin again at the top of the page.
 */
export function Refusal({ text, of }: RefusalProps) {
  const line = useRef<HTMLParagraphElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told anew
  useEffect(() => {
    line.current?.focus();
  }, [of]);

  if (text === null) return null;
  return (
    <p
      ref={line}
      role="alert"
      tabIndex={-1}
      className="max-w-[66ch] scroll-mt-24 text-ui font-semibold text-danger"
    >
      {text}
    </p>
  );
}
