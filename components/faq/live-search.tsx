"use client";

import type { ReactNode } from "react";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FoundEntry } from "@/lib/faq/client/search";
import { askTyped } from "@/lib/faq/client/search";
import type { Locale } from "@/lib/language/locales";

export type LiveState =
  /** Nothing was typed since the page was rendered: what the server found stands. */
  | { readonly kind: "rendered" }
  | { readonly kind: "empty" }
  | { readonly kind: "searching"; readonly query: string; readonly before: Found | null }
  | { readonly kind: "failed"; readonly query: string }
  | Found;

export type Found = {
  readonly kind: "found";
  readonly query: string;
  readonly answered: boolean;
  readonly results: readonly FoundEntry[];
};

type LiveSearch = {
  readonly state: LiveState;
  readonly ask: (query: string, locale: Locale) => void;
};

const Context = createContext<LiveSearch | null>(null);

/** Null outside the page of the results. */
export const useLiveSearch = (): LiveSearch | null => useContext(Context);

/**
 * Holds what is being searched for between the field in the cover and the results below it. What is typed may be about
 * the person who types it: it stands in no address before the form is sent.
 */
export function LiveSearchProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<LiveState>({ kind: "rendered" });
  const asking = useRef<AbortController>(undefined);

  useEffect(() => () => asking.current?.abort(), []);

  const ask = useCallback((typed: string, locale: Locale) => {
    const query = typed.trim();
    asking.current?.abort();
    if (query === "") {
      setState({ kind: "empty" });
      return;
    }
    setState((before) => ({
      kind: "searching",
      query,
      before: before.kind === "found" ? before : before.kind === "searching" ? before.before : null,
    }));
    const controller = new AbortController();
    asking.current = controller;
    askTyped(query, locale, { limit: 8, signal: controller.signal }, (answer) => {
      setState(answer === null ? { kind: "failed", query } : { kind: "found", query, ...answer });
    });
  }, []);

  const value = useMemo(() => ({ state, ask }), [state, ask]);
  return <Context value={value}>{children}</Context>;
}
