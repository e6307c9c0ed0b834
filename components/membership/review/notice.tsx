"use client";

import { useEffect, useRef } from "react";

/** What was just done, on top of the page it led to: takes the focus, since the button that was pressed is gone. */
export function Notice({ text }: { text: string }) {
  const box = useRef<HTMLParagraphElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done next is read out again
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, [text]);

  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="ribbon max-w-[66ch] rounded-card border border-line bg-surface px-5 pb-4 text-ui font-semibold"
    >
      {text}
    </p>
  );
}
