import type { ConversationEvent } from "@/lib/realtime/contract";

/** What one side of a conversation sent and what it holds at the end. */
export type SideAtEnd = {
  readonly name: string;
  readonly events: readonly ConversationEvent[];
  readonly draftsLeft: number;
  /** In the order in which they were sent. */
  readonly sent: readonly { readonly clientId: string; readonly body: string }[];
  /** Of these, the client ids the side was told of as recorded. */
  readonly acknowledged: ReadonlySet<string>;
};

export type Verdict = {
  /** Sent and not in the record, or in the record and not on a side. */
  lost: number;
  /** More than once in the record, or more than once on a side. */
  duplicated: number;
  /** Neighbours that stand the other way round than they were sent, or than the record has them. */
  outOfOrder: number;
  /** Told as recorded, and not in the record. */
  acknowledgedMissing: number;
  /** The same number, another content. */
  differing: number;
  draftsLeft: number;
};

export const clean = (): Verdict => ({
  lost: 0,
  duplicated: 0,
  outOfOrder: 0,
  acknowledgedMissing: 0,
  differing: 0,
  draftsLeft: 0,
});

/** Whether nothing at all was found. */
export const isClean = (verdict: Verdict): boolean =>
  Object.values(verdict).every((count) => count === 0);

/** Adds what is wrong with one conversation to `verdict`. `record` is the server's list in its own order. */
export function judge(
  verdict: Verdict,
  record: readonly ConversationEvent[],
  sides: readonly SideAtEnd[],
): void {
  for (const [at, event] of record.entries()) if (event.seq !== at + 1) verdict.outOfOrder += 1;
  for (const side of sides) {
    judgeSent(verdict, record, side);
    judgeHeld(verdict, record, side);
    verdict.draftsLeft += side.draftsLeft;
  }
}

function judgeSent(verdict: Verdict, record: readonly ConversationEvent[], side: SideAtEnd): void {
  let last = 0;
  for (const { clientId, body } of side.sent) {
    const copies = record.filter((event) => event.clientId === clientId || event.body === body);
    const seq = copies[0]?.seq;
    if (seq === undefined) {
      verdict.lost += 1;
      if (side.acknowledged.has(clientId)) verdict.acknowledgedMissing += 1;
      continue;
    }
    verdict.duplicated += copies.length - 1;
    if (seq < last) verdict.outOfOrder += 1;
    last = Math.max(last, seq);
  }
}

function judgeHeld(verdict: Verdict, record: readonly ConversationEvent[], side: SideAtEnd): void {
  const held = new Map<number, ConversationEvent>();
  let last = 0;
  for (const event of side.events) {
    if (held.has(event.seq)) verdict.duplicated += 1;
    else if (event.seq < last) verdict.outOfOrder += 1;
    held.set(event.seq, event);
    last = Math.max(last, event.seq);
  }
  for (const event of record) {
    const same = held.get(event.seq);
    if (!same) verdict.lost += 1;
    else if (canonical(same) !== canonical(event)) verdict.differing += 1;
  }
  verdict.differing += [...held.keys()].filter((seq) => seq > record.length).length;
}

/** The same whatever the order of keys, which jsonb does not keep. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
