"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type ConfirmedButtonProps = {
  /** Beside the button; `ask` takes its place until the answer. */
  text: string;
  words: {
    readonly button: string;
    readonly ask: string;
    readonly sure: string;
    readonly cancel: string;
  };
  onSure: () => void;
};

/** A button whose work cannot be taken back: asks in its place, and passes the focus on between the buttons that come and go. */
export function ConfirmedButton({ text, words, onSure }: ConfirmedButtonProps) {
  const questionId = useId();
  const buttons = useRef<HTMLSpanElement>(null);
  const before = useRef(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    // The button that was pressed is gone; the first of those in its place takes over.
    if (before.current !== asking) buttons.current?.querySelector("button")?.focus();
    before.current = asking;
  }, [asking]);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p id={questionId}>{asking ? words.ask : text}</p>
      {/* *Batal* stands where the first press was, so that a second one by mistake does nothing. */}
      <span ref={buttons} className="inline-flex flex-wrap gap-2">
        {asking ? (
          <>
            <Button
              key="cancel"
              compact
              variant="outline"
              aria-describedby={questionId}
              onClick={() => setAsking(false)}
            >
              {words.cancel}
            </Button>
            <Button
              key="sure"
              compact
              variant="danger"
              onClick={() => {
                setAsking(false);
                onSure();
              }}
            >
              {words.sure}
            </Button>
          </>
        ) : (
          <Button key="first" compact variant="outline" onClick={() => setAsking(true)}>
            {words.button}
          </Button>
        )}
      </span>
    </div>
  );
}
