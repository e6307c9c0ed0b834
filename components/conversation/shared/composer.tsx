"use client";

import { SendHorizontal } from "lucide-react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import {
  bodyLengthMax,
  lengthInCodePoints,
  normaliseBody,
} from "@/lib/conversation/domain/message";
import type { Locale } from "@/lib/conversation/domain/moments";
import { conversationWords, countText } from "./words";

type ComposerProps = {
  locale: Locale;
  /** Accessible name of the textbox: *Tulis pesan*, *Balas*. */
  label: string;
  placeholder: string;
  /** *Kirim* */
  sendLabel: string;
  /** What was typed and not sent the last time. */
  initialText: string;
  /** Each change of the text, for the store of drafts. */
  onText: (text: string) => void;
  /** A text that may be sent; the field is empty afterwards. */
  onSend: (text: string) => void;
  /** A key was pressed that changed the text. */
  onTyping: () => void;
  /** Set while nothing may be sent: the sentence that says why. What was typed stays. */
  refuses?: string | null;
  /** Lines shown when empty. */
  rows?: number;
  ref?: Ref<HTMLTextAreaElement>;
  /** Above the field, inside the bar: tools, notices. */
  above?: ReactNode;
};

/** The counter appears when this many characters are left. */
const counterFrom = 400;

/** Where one writes: Enter sends, Shift+Enter makes a line, an unfinished input-method composition never sends. */
export function Composer({
  locale,
  label,
  placeholder,
  sendLabel,
  initialText,
  onText,
  onSend,
  onTyping,
  refuses = null,
  rows = 1,
  ref,
  above,
}: ComposerProps) {
  const [text, setText] = useState(initialText);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const words = conversationWords[locale];
  const left = bodyLengthMax - lengthInCodePoints(text);

  function change(next: string) {
    setText(next);
    setFault(null);
    onText(next);
    if (next !== "") onTyping();
  }

  function send() {
    const body = normaliseBody(text);
    if (!body.ok) {
      const tooLong = words.tooLong(countText(lengthInCodePoints(text), locale));
      setFault(body.refusal === "body-empty" ? words.empty : tooLong);
      return;
    }
    if (refuses !== null) {
      setFault(refuses);
      return;
    }
    onSend(body.value);
    setText("");
    setFault(null);
    onText("");
  }

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // 229: Safari ends a composition with the Enter that confirmed it.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || event.altKey || composing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="flex flex-col gap-2 border-line border-t bg-surface p-3"
    >
      {above}
      <div className="flex items-end gap-2.5">
        <div className={classNames("grid min-w-0 flex-1", rows > 1 && "md:min-h-18")}>
          <Textarea
            {...(ref ? { ref } : {})}
            growing
            rows={rows}
            aria-label={label}
            aria-invalid={fault ? true : undefined}
            aria-describedby={
              fault ? `${id}-fault` : left <= counterFrom ? `${id}-left` : undefined
            }
            placeholder={placeholder}
            enterKeyHint="send"
            autoComplete="off"
            dir="auto"
            value={text}
            onChange={(event) => change(event.target.value)}
            onKeyDown={keyDown}
          />
        </div>
        <Button
          type="submit"
          icon={<SendHorizontal size={20} strokeWidth={2} aria-hidden="true" />}
        >
          {sendLabel}
        </Button>
      </div>
      {left <= counterFrom ? (
        <p id={`${id}-left`} className="text-min text-ink-muted tabular-nums">
          {words.left(countText(Math.max(0, left), locale))}
        </p>
      ) : null}
      <div role="alert" className="empty:hidden">
        {fault ? <FieldError id={`${id}-fault`}>{fault}</FieldError> : null}
      </div>
    </form>
  );
}
