"use client";

import { EllipsisVertical } from "lucide-react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { useId, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Verification } from "@/lib/conversation/types";
import type { ConversationState } from "@/lib/realtime/contract";
import { useQuestionTypes } from "./question-types";

export type PaneDeeds = {
  readonly end: () => void;
  readonly transfer: () => void;
  readonly giveBack: () => void;
  readonly close: () => void;
  /** Null where there is room for one only. */
  readonly pin: (() => void) | null;
  /** Null where the patron stands in a column of its own; on phones it is a tab. */
  readonly showPatron: (() => void) | null;
};

type PaneHeaderProps = {
  headingId: string;
  /** Takes the focus when what had it goes away. */
  headingRef: RefObject<HTMLHeadingElement | null>;
  name: string;
  questionType: string;
  verification: Verification;
  state: ConversationState;
  /** This librarian serves it. */
  mine: boolean;
  /** A colleague serves it. */
  readOnly: boolean;
  pinned: boolean;
  /** In hand while others lie beside it. */
  marked: boolean;
  /** The patron's drawer is open on this conversation. */
  patronShown: boolean;
  deeds: PaneDeeds;
};

export const verificationWords: { readonly [V in Verification]: string } = {
  unverified: "Belum diverifikasi",
  member: "Anggota",
  nonmember: "Nonanggota",
};

const stateWords: { readonly [S in ConversationState]: string | null } = {
  waiting: "Menunggu",
  open: null,
  left: "Meninggalkan antrean",
  closed: "Selesai",
  message: "Pesan",
};

/** Who it is with, and what can be done with it. */
export function PaneHeader(props: PaneHeaderProps) {
  const { headingId, name, questionType, verification, state, mine, pinned, deeds } = props;
  const word = stateWords[state];
  const { labelOf } = useQuestionTypes();
  return (
    <header
      className={classNames(
        "flex min-h-18 flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-surface px-4 py-2.5 md:px-5",
        props.marked && "inset-shadow-[0_3px_0_var(--color-primary)]",
      )}
    >
      <div className="min-w-0 flex-1 basis-40">
        <div className="flex flex-wrap items-center gap-x-2">
          <h2
            ref={props.headingRef}
            id={headingId}
            tabIndex={-1}
            className="text-panel leading-tight font-semibold"
            dir="auto"
          >
            {name}
          </h2>
          {word ? <Badge tone={state === "waiting" ? "waiting" : "neutral"}>{word}</Badge> : null}
        </div>
        <p className="text-small text-ink-muted">
          {labelOf(questionType)}
          <span className="md:hidden">, {verificationWords[verification].toLowerCase()}</span>
        </p>
      </div>
      <div className="flex items-center gap-2">
        {deeds.showPatron ? (
          <span className="hidden md:inline-flex">
            <Button
              variant="outline"
              compact
              aria-expanded={props.patronShown}
              onClick={deeds.showPatron}
            >
              Pemustaka
            </Button>
          </span>
        ) : null}
        {mine && state === "open" ? (
          <span className="hidden @sm:inline-flex">
            <Button variant="outline" compact onClick={deeds.transfer}>
              Alihkan
            </Button>
          </span>
        ) : null}
        {state === "closed" || props.readOnly ? null : (
          <Button variant="outline" compact onClick={deeds.end}>
            Akhiri
          </Button>
        )}
        <Menu label="Menu percakapan">
          {mine && state === "open" ? (
            <>
              <span className="contents @sm:hidden">
                <MenuItem onClick={deeds.transfer}>Alihkan</MenuItem>
              </span>
              <MenuItem onClick={deeds.giveBack}>Kembalikan ke antrean</MenuItem>
            </>
          ) : null}
          {deeds.pin ? (
            <MenuItem onClick={deeds.pin}>
              {pinned ? "Lepas sematan" : "Sematkan di samping"}
            </MenuItem>
          ) : null}
          <MenuItem onClick={deeds.close}>Tutup panel</MenuItem>
        </Menu>
      </div>
    </header>
  );
}

/** A disclosure with buttons; Escape and a press elsewhere close it. */
function Menu({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  function keyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only closes what is open, the buttons inside act
    <div
      className="relative"
      onKeyDown={keyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="grid size-11 place-items-center rounded-control text-ink-muted hover:text-ink"
      >
        <EllipsisVertical size={20} strokeWidth={2} aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a deed chosen closes the menu */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside answer to keys themselves */}
      <div
        id={id}
        hidden={!open}
        onClick={() => {
          setOpen(false);
          // What was pressed disappears; a question that follows gives the focus back to here.
          button.current?.focus();
        }}
        className="absolute top-full right-0 z-10 mt-1 grid w-56 rounded-card bg-surface p-1 shadow-float"
      >
        {children}
      </div>
    </div>
  );
}

function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 rounded-label px-3 text-left text-ui font-[550] hover:bg-sunken"
    >
      {children}
    </button>
  );
}
