"use client";

import type { ReactNode } from "react";
import { createContext, use, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SettingsState } from "@/lib/hours/actions";
import { FormName, useFirstState } from "./kept-answer";
import type { SettingsControl } from "./settings-form";
import { settingsRefusals } from "./settings-sentences";

type Deletions = {
  readonly id: string;
  readonly send: (form: FormData) => void;
  readonly pending: boolean;
  /** Says what is being deleted, for the sentence afterwards. */
  readonly begin: (what: string) => void;
};

const Context = createContext<Deletions | null>(null);

type DeletionsProps = {
  /** Of the heading, unique on the page. */
  id: string;
  level: "h2" | "h3";
  title: string;
  action: (before: SettingsState, form: FormData) => Promise<SettingsState>;
  children: ReactNode;
};

/**
 * A headed list whose items can be deleted. The answer is kept here because the item that asked is gone afterwards; the
 * heading takes the focus, and below it stands what became of it.
 */
export function Deletions({ id, level: Heading, title, action, children }: DeletionsProps) {
  const [state, send, pending] = useActionState(action, useFirstState(id));
  const [what, begin] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (state.status !== "idle") heading.current?.focus();
  }, [state]);

  return (
    <Context value={{ id, send, pending, begin }}>
      <Heading id={id} ref={heading} tabIndex={-1} className="mb-2">
        {title}
      </Heading>
      <p role="status" className="text-ui font-semibold text-primary">
        {state.status === "done" && !pending ? `${what ?? "Satu baris"} dihapus.` : null}
      </p>
      {state.status === "refused" && !pending ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {settingsRefusals[state.refusal]}
        </p>
      ) : null}
      {state.status === "invalid" && !pending ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          Formulir ini tidak utuh. Muat ulang halaman, lalu coba lagi.
        </p>
      ) : null}
      {children}
    </Context>
  );
}

type DeleteButtonProps = {
  /** The item as the question and the sentence afterwards call it; begins with a capital letter. */
  what: string;
  /** What deleting it means for the hours. */
  effect: string;
  /** Hidden ones: what identifies the item and its version. */
  controls: readonly SettingsControl[];
};

/** *Hapus*, which asks first; without JavaScript it acts at once. Stands inside `Deletions`. */
export function DeleteButton({ what, effect, controls }: DeleteButtonProps) {
  const deletions = use(Context);
  const [asking, setAsking] = useState(false);
  if (deletions === null) return null;
  const { id, send, pending, begin } = deletions;
  const identity = controls.map(({ name, value }) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <form action={send} className="mt-1">
        <FormName form={id} />
        {identity}
        <Button
          type="submit"
          variant="danger"
          compact
          busyLabel={pending && "Menghapus"}
          onClick={(event) => {
            event.preventDefault();
            setAsking(true);
          }}
        >
          Hapus<span className="sr-only"> {what}</span>
        </Button>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Hapus ${what}?`}
        closeLabel="Tutup"
        actions={
          <form
            action={send}
            onSubmit={() => {
              begin(what);
              setAsking(false);
            }}
            className="flex flex-wrap gap-3"
          >
            {identity}
            <Button type="submit" variant="danger">
              Hapus
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              Batal
            </Button>
          </form>
        }
      >
        <p>{effect}</p>
      </Dialog>
    </>
  );
}
