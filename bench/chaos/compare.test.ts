import { describe, expect, it } from "vitest";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { SideAtEnd } from "./compare";
import { clean, isClean, judge } from "./compare";

const event = (seq: number, body = `pesan ${seq}`): ConversationEvent => ({
  seq,
  type: "message.sent",
  actor: { kind: "patron", id: null, name: null },
  clientId: `id-${seq}`,
  body,
  data: {},
  at: "2026-11-23T03:00:00.000Z",
});
const record = [event(1), event(2), event(3)];
const sent = record.map(({ seq }) => ({ clientId: `id-${seq}`, body: `pesan ${seq}` }));
const side = (change: Partial<SideAtEnd>): SideAtEnd => ({
  name: "patron",
  events: record,
  draftsLeft: 0,
  sent,
  acknowledged: new Set(["id-1", "id-2", "id-3"]),
  ...change,
});
const verdictOn = (server: readonly ConversationEvent[], change: Partial<SideAtEnd> = {}) => {
  const verdict = clean();
  judge(verdict, server, [side(change)]);
  return verdict;
};

describe("the judge of the chaos suite", () => {
  it("finds nothing where both hold the same, whatever the order of keys", () => {
    const mixed = [{ ...event(1), data: { b: 1, a: { d: 1, c: 2 } } }, event(2), event(3)];
    const stored = [{ ...event(1), data: { a: { c: 2, d: 1 }, b: 1 } }, event(2), event(3)];
    expect(isClean(verdictOn(stored, { events: mixed }))).toBe(true);
  });

  it("counts a sent message that is not recorded as lost, and as a broken promise when it was acknowledged", () => {
    const short = [event(1), event(2)];
    expect(verdictOn(short, { events: short })).toMatchObject({ lost: 1, acknowledgedMissing: 1 });
  });

  it("counts a recorded event that a side does not hold as lost", () => {
    expect(verdictOn(record, { events: [event(1), event(2)] })).toMatchObject({ lost: 1 });
  });

  it("counts a message recorded twice, under whatever id, and one shown twice", () => {
    const twice = [...record, { ...event(4, "pesan 2"), clientId: "other" }];
    expect(verdictOn(twice, { events: twice })).toMatchObject({ duplicated: 1 });
    expect(verdictOn(record, { events: [...record, event(3)] })).toMatchObject({ duplicated: 1 });
  });

  it("counts what is recorded or shown in another order than it was sent", () => {
    expect(verdictOn(record, { sent: sent.toReversed() }).outOfOrder).toBe(2);
    expect(verdictOn(record, { events: [event(2), event(1), event(3)] }).outOfOrder).toBe(1);
  });

  it("counts another text under the same number, a number nobody recorded, and a draft left over", () => {
    const forged = [event(1), event(2, "lain"), event(3), event(9)];
    expect(verdictOn(record, { events: forged, draftsLeft: 1 })).toMatchObject({
      differing: 2,
      draftsLeft: 1,
    });
  });
});
