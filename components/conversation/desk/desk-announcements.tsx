"use client";

import { useEffect, useRef, useState } from "react";
import { questionTypeLabel } from "@/lib/conversation/domain/question-types";
import type { DeskItem } from "@/lib/realtime/contract";

type DeskAnnouncementsProps = {
  waiting: readonly DeskItem[];
  rings: number;
  rang: { readonly id: string; readonly patronName: string } | null;
};

/** Told to screen readers once per call, and again only when somebody new waits. */
export function DeskAnnouncements({ waiting, rings, rang }: DeskAnnouncementsProps) {
  const [text, setText] = useState("");
  const told = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call is looked at once
  useEffect(() => {
    if (!rang || told.current === rang.id) return;
    told.current = rang.id;
    const item = waiting.find(({ id }) => id === rang.id);
    const question = item ? `, ${questionTypeLabel(item.questionType, "id")}` : "";
    setText(`${rang.patronName} menunggu${question}. ${waiting.length} dalam antrean.`);
  }, [rings]);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}
