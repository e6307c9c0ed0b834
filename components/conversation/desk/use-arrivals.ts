"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskList } from "@/lib/conversation/domain/desk-list";
import { servedItems } from "@/lib/conversation/domain/desk-list";
import { arrivalSentence, newlyServed } from "./newly-served";

const none: ReadonlySet<string> = new Set();

/**
 * Conversations handed to this librarian that he has not opened yet. Each is told once through `say`; what lies
 * open on the desk (`shown`) is told but not marked.
 */
export function useArrivals(
  list: DeskList,
  librarianId: string,
  shown: readonly string[],
  say: (text: string) => void,
) {
  const [fresh, setFresh] = useState(none);
  const before = useRef(list);
  const everServed = useRef(new Set<string>());
  const open = useRef(shown);
  open.current = shown;

  useEffect(() => {
    const arrivals = newlyServed(before.current, list, librarianId, everServed.current);
    before.current = list;
    const served = servedItems(list, librarianId).map(({ id }) => id);
    for (const id of served) everServed.current.add(id);
    // Lying open, what came back shows in its own log.
    const news = arrivals.filter(({ id, again }) => !again || !open.current.includes(id));
    if (news.length > 0) say(news.map(arrivalSentence).join(" "));
    const unseen = news.filter(({ id }) => !open.current.includes(id)).map(({ id }) => id);
    setFresh((marked) => {
      const still = [...marked].filter((id) => served.includes(id));
      if (unseen.length === 0 && still.length === marked.size) return marked;
      return new Set([...still, ...unseen]);
    });
  }, [list, librarianId, say]);

  const seen = useCallback((id: string) => {
    setFresh((marked) => (marked.has(id) ? new Set([...marked].filter((m) => m !== id)) : marked));
  }, []);
  /** He takes it up himself: no news when it comes. */
  const expect = useCallback((id: string) => void everServed.current.add(id), []);
  return { fresh, seen, expect };
}
