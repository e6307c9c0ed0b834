"use client";

import { useEffect, useRef } from "react";

/**
 * What was just done, on top of the page that it led to (on phones below the bar that stays). It takes the focus, so that it is read out: the button that was
 * pressed is gone. Without JavaScript the address leads here.
 */
export function SavedNotice({ text }: { text: string }) {
  const box = useRef<HTMLParagraphElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done next is read out again
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, [text]);

  return (
    <p
      ref={box}
      id="kabar"
      role="status"
      tabIndex={-1}
      className="ribbon max-w-[66ch] scroll-mt-24 rounded-card border border-line bg-surface px-5 pb-4 text-ui font-semibold"
    >
      {text}
    </p>
  );
}
