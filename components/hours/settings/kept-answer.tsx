"use client";

import type { ReactNode } from "react";
import { createContext, use, useSyncExternalStore } from "react";
import type { KeptSettings, SettingsState } from "@/lib/hours/actions";

const Context = createContext<KeptSettings | null>(null);
const idle: SettingsState = { status: "idle" };
const never = () => () => undefined;

type KeptAnswerProps = {
  /** What the form posted in this request was answered; null when none was, or JavaScript sent it. */
  kept: KeptSettings | null;
  children: ReactNode;
};

/** Hands a posted form's answer to that form (lib/platform/form-answer). */
export function KeptAnswer({ kept, children }: KeptAnswerProps) {
  return <Context value={kept}>{children}</Context>;
}

/** The state the form of that id begins with. */
export function useFirstState(form: string): SettingsState {
  const kept = use(Context);
  return kept?.form === form ? kept.state : idle;
}

/** Whether JavaScript runs; false in what the server sends. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * Names the form to the server while no JavaScript runs. With JavaScript the answer comes back by itself, and one kept
 * in the page would be shown again when the browser goes back to it.
 */
export function FormName({ form }: { form: string }) {
  return useScripted() ? null : <input type="hidden" name="form" value={form} />;
}
