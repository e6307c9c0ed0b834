import { afterAll, beforeAll, expect, test } from "vitest";
import { wire } from "@/lib/realtime/contract";
import seedHours from "@/prisma/seed/hours";
import { startTappedBroker } from "./testing/live-sides";
import { startClockAt } from "./testing/people";
import { confidential, talk } from "./testing/talk";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
const broker = await startTappedBroker("ids");
const everyWord = Object.values(confidential).flat();

beforeAll(() => seedHours());
afterAll(() => broker.stop());

/** Less than the 25 s after which a client would look for itself: what arrives came by what was heard. */
const beforeAnyLook = 20_000;

test(
  "PORTAL_BROKER_PAYLOAD=ids: only ids, numbers and times reach the broker, encrypted or not, and everybody still learns all",
  async () => {
    const { id, along, held, paths } = await talk(broker);

    const [events, ...elsewhere] = [wire.events, wire.deskHint, wire.read, wire.duty].map((name) =>
      along.filter((event) => event.name === name).map(({ data }) => data),
    );
    for (const seq of events ?? []) expect(seq).toEqual({ seq: expect.any(Number) });
    const [hints, reads, duties] = elsewhere;
    for (const hint of hints ?? []) expect(hint).toEqual({ id, ring: expect.any(Boolean) });
    expect(reads).toEqual([
      { side: "patron", seq: held.librarian.timeline.read.patron, at: expect.any(String) },
    ]);
    expect(duties).toEqual([{ onDuty: 0 }]);
    // Nothing of another name was published, and of each at least one.
    expect(new Set(along.map(({ name }) => name))).toEqual(
      new Set([wire.events, wire.deskHint, wire.read, wire.duty]),
    );

    const seen = broker.seen();
    expect(seen).toContain(wire.events);
    expect(seen).toContain(wire.deskHint);
    expect(everyWord.filter((word) => seen.includes(word))).toEqual([]);

    for (const { timeline } of [held.patron, held.librarian]) {
      const bodies = timeline.events.flatMap(({ body }) => body ?? []);
      expect(bodies).toEqual(expect.arrayContaining([...confidential.bodies]));
      expect(timeline.drafts).toEqual([]);
    }
    expect(held.patron.conversation?.librarian?.name).toBe("Laras Wening");
    expect(held.desk.list.items.get(id)?.patronName).toBe("Sutini");
    expect(held.desk.rings).toBeGreaterThan(0);
    // By catching up, and never by the light look that finds a deaf socket.
    expect(paths.filter((path) => path.includes("/events?after=")).length).toBeGreaterThan(2);
    expect(paths.filter((path) => path.includes("/head"))).toEqual([]);
  },
  beforeAnyLook,
);
