"use client";

import type { ReactNode } from "react";
import { createContext, use, useState } from "react";

type Holder = { readonly form: string | null; readonly claim: (form: string) => void };

const Context = createContext<Holder>({ form: null, claim: () => undefined });

/** The forms inside take turns: what one of them has answered goes away as soon as another is sent. */
export function PasswordHolder({ children }: { children: ReactNode }) {
  const [form, claim] = useState<string | null>(null);
  return <Context value={{ form, claim }}>{children}</Context>;
}

/** Whether this form's answer may still be shown, and how to say that it is being sent. Without JavaScript it may. */
export function usePasswordHolder(form: string): { shows: boolean; claim: () => void } {
  const holder = use(Context);
  return {
    shows: holder.form === null || holder.form === form,
    claim: () => holder.claim(form),
  };
}
