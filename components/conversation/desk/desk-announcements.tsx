"use client";

import { useEffect, useRef, useState } from "react";
import type { DeskItem } from "@/lib/realtime/contract";
import { useQuestionTypes } from "./question-types";

/** A sentence to be spoken once; `at` grows, so that the same words can be said again. */
export type Said = { readonly at: number; readonly text: string };

type DeskAnnouncementsProps = {
  waiting: readonly DeskItem[];
  rings: number;
  rang: { readonly id: string; readonly patronName: string } | null;
  said: Said | null;
};

/** Told to screen readers once per call, and again only when somebody new waits; what no longer holds is taken away. */
export function DeskAnnouncements({ waiting, rings, rang, said }: DeskAnnouncementsProps) {
  const { labelOf } = useQuestionTypes();
  const [line, setLine] = useState({ count: 0, text: "" });
  const say = (text: string) => setLine(({ count }) => ({ count: count + 1, text }));
  const told = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call is looked at once
  useEffect(() => {
    if (!rang || told.current === rang.id) return;
    told.current = rang.id;
    const item = waiting.find(({ id }) => id === rang.id);
    const question = item ? `, ${labelOf(item.questionType)}` : "";
    say(`${rang.patronName} menunggu${question}. ${waiting.length} dalam antrean.`);
  }, [rings]);

  const before = useRef(waiting.length);
  useEffect(() => {
    const fewer = waiting.length < before.current;
    before.current = waiting.length;
    if (!fewer) return;
    // Who was told of may be gone, the count is wrong in any case; who comes back rings anew.
    told.current = null;
    setLine(({ count }) => ({
      count: count + 1,
      text: waiting.length === 0 ? "Antrean kosong." : "",
    }));
  }, [waiting.length]);

  useEffect(() => {
    if (said) setLine(({ count }) => ({ count: count + 1, text: said.text }));
  }, [said]);

  return (
    <p role="status" className="sr-only">
      <span key={line.count}>{line.text}</span>
    </p>
  );
}
