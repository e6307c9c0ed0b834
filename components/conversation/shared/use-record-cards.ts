"use client";

import { useEffect, useMemo, useState } from "react";
import { z } from "zod";
import { cardsMax, recordOf } from "@/lib/conversation/domain/record-card";
import type { RecordCard } from "@/lib/conversation/domain/record-card-schema";
import { recordCardSchema } from "@/lib/conversation/domain/record-card-schema";
import type { Timeline } from "@/lib/conversation/domain/timeline";

/** Cards by the number of their record. */
export type RecordCards = ReadonlyMap<number, RecordCard>;

const answerSchema = z.object({ cards: z.array(recordCardSchema) });

/** What the catalogue says of these records now; empty when it cannot be asked. */
export async function askCards(ids: readonly number[]): Promise<readonly RecordCard[]> {
  const cards: RecordCard[] = [];
  for (let at = 0; at < ids.length; at += cardsMax) {
    const some = ids.slice(at, at + cardsMax).map((id) => `id=${id}`);
    try {
      const answer = await fetch(`/api/catalogue/cards?${some.join("&")}`, { cache: "no-store" });
      const parsed = answerSchema.safeParse(await answer.json());
      if (parsed.success) cards.push(...parsed.data.cards);
    } catch {
      // The words of the message stand in the card's place.
    }
  }
  return cards;
}

/** The records that the messages and drafts of a conversation carry, each once, as a key that changes when they do. */
const idsOf = ({ events, drafts }: Timeline): string => {
  const ids = new Set<number>();
  for (const { data } of events) {
    const id = recordOf(data);
    if (id !== null) ids.add(id);
  }
  for (const { record } of drafts) if (record !== null) ids.add(record);
  return [...ids].join(" ");
};

/**
 * The cards of a conversation's records: those the page came with, then what the catalogue says, asked when a record is
 * new here and each time the page is looked at again, so that a card does not promise a copy that has gone.
 */
export function useRecordCards(
  timeline: Timeline,
  initial: readonly RecordCard[] = [],
): RecordCards {
  const [cards, setCards] = useState<RecordCards>(
    () => new Map(initial.map((card) => [card.id, card])),
  );
  const key = useMemo(() => idsOf(timeline), [timeline]);
  useEffect(() => {
    if (key === "") return;
    let left = false;
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      void askCards(key.split(" ").map(Number)).then((found) => {
        if (left || found.length === 0) return;
        setCards(
          (before) => new Map([...before, ...found.map((card) => [card.id, card] as const)]),
        );
      });
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", ask);
    };
  }, [key]);
  return cards;
}
