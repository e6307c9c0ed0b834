"use client";

import { useEffect, useState } from "react";
import type { Transport } from "@/lib/conversation/client/transport";
import type { PatronFacts } from "@/lib/conversation/types";

/** What `GET /api/conversations/{id}/patron` answers. */
export type PatronAnswer = PatronFacts & {
  /** Tries left to verify who is asking, 0 to 3. */
  readonly triesLeft: number;
  /** Of the member it is verified for; null while nobody is, and of one who restricts the use of his data. */
  readonly verifiedNumber: string | null;
  /** How that member stands, for the panel of another room to read; null while nobody is verified. */
  readonly member: unknown;
};

/** The facts of one patron; null while they are on their way or cannot be had. */
export function usePatronFacts(
  transport: Transport | null,
  id: string | null,
): PatronAnswer | null {
  const [answer, setAnswer] = useState<{ id: string; facts: PatronAnswer } | null>(null);
  useEffect(() => {
    if (!transport || id === null) return;
    let left = false;
    void transport.get(`/api/conversations/${id}/patron`).then((got) => {
      if (!left && got.kind === "done") setAnswer({ id, facts: got.value as PatronAnswer });
    });
    return () => {
      left = true;
    };
  }, [transport, id]);
  return answer?.id === id ? answer.facts : null;
}
