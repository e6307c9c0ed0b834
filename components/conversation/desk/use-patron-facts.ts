"use client";

import { useEffect, useState } from "react";
import type { Transport } from "@/lib/conversation/client/transport";
import type { PatronFacts } from "@/lib/conversation/types";
import type { CardStanding } from "@/lib/membership/card/domain/standing";
import type { MaskedMember } from "@/lib/membership/types";

/** The member a conversation is verified for; `masked` is null of one who restricts the use of his data. */
export type VerifiedMember = {
  readonly standing: CardStanding;
  readonly masked: MaskedMember | null;
};

/** What `GET /api/conversations/{id}/patron` answers. */
export type PatronAnswer = PatronFacts & {
  /** Tries left to verify who is asking, 0 to 3. */
  readonly triesLeft: number;
  /** Null while nobody is verified. */
  readonly member: VerifiedMember | null;
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
