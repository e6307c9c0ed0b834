"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { DeskState } from "@/lib/conversation/client/desk-client";
import { emptyDeskList, receiveRead } from "@/lib/conversation/domain/desk-list";
import type { Desk } from "@/lib/conversation/types";
import type { Unread } from "./desk-session";
import { DeskSession } from "./desk-session";

const nothing = () => () => undefined;
const noneUnread: Unread = new Map();

/** The desk as the page brought it, until the first answer of its own. */
export function firstState(initial: Desk): DeskState {
  return {
    list: receiveRead(emptyDeskList, initial.items, new Set()),
    me: initial.me,
    onDuty: initial.onDuty,
    questionTypes: initial.questionTypes,
    hearing: "live",
    clockAheadMilliseconds: 0,
    signedOut: false,
    rings: 0,
    rang: null,
  };
}

/** One session for the life of the page, and what it knows now. `session` is null until the browser has the page. */
export function useDesk(initial: Desk) {
  const [session, setSession] = useState<DeskSession | null>(null);
  const first = useMemo(() => firstState(initial), [initial]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the session begins with what the page brought, once
  useEffect(() => {
    const opened = new DeskSession();
    opened.start(initial);
    setSession(opened);
    return () => opened.stop();
  }, []);

  const state = useSyncExternalStore(
    session?.desk.subscribe ?? nothing,
    () => session?.desk.getState() ?? first,
    () => first,
  );
  const unread = useSyncExternalStore(
    session?.subscribeUnread ?? nothing,
    () => session?.getUnread() ?? noneUnread,
    () => noneUnread,
  );
  return { session, state, unread };
}

/**
 * The portal's time in milliseconds, once a second. The server's own instant is shown first, so that
 * what the browser takes over equals what it was sent.
 */
export function useNow(firstIso: string, aheadMilliseconds: number): number {
  const [now, setNow] = useState(() => new Date(firstIso).getTime());
  useEffect(() => {
    const tick = () => setNow(Date.now() + aheadMilliseconds);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [aheadMilliseconds]);
  return now;
}

/** Whether a media query holds; false on the server and at the first paint. */
export function useMedia(query: string): boolean {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
