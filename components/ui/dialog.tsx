"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";

type DialogProps = {
  open: boolean;
  /** Called by Escape and by the close button; the caller then sets `open` to false. */
  onClose: () => void;
  /** A question: *Akhiri percakapan ini?* */
  title: string;
  /** Accessible name of the cross: *Tutup*. */
  closeLabel: string;
  /** Buttons whose words are verbs; the confirming one first. */
  actions: ReactNode;
  /** The content is a plain sentence: it is read together with the title. */
  sentence?: boolean;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: it keeps the focus inside, gives it back afterwards, closes on Escape and makes the
 * page behind inert, without the inline styles our content policy refuses (docs/decisions/0002).
 */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  actions,
  sentence = false,
  children,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const textId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The browser would take the cross, the one control nobody came for.
      const control = content.current?.querySelector<HTMLElement>("input, select, textarea");
      (control ?? heading.current)?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      aria-describedby={sentence ? textId : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
      className="dialog-backdrop m-0 h-dvh max-h-none w-full max-w-none bg-surface p-6 text-ink open:animate-rise md:m-auto md:h-fit md:max-h-[85dvh] md:max-w-130 md:rounded-card md:p-7 md:shadow-float"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 ref={heading} id={titleId} tabIndex={-1} className="text-panel font-semibold">
          {title}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          onClick={onClose}
          className="-mt-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-control text-ink-muted hover:text-ink"
        >
          <X size={22} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
      <div ref={content} id={textId} className="mt-1.5 mb-5 text-ui text-ink-muted">
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-3">{actions}</div>
    </dialog>
  );
}
