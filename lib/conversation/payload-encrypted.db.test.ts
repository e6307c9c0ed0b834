import { afterAll, beforeAll, expect, test } from "vitest";
import { wire } from "@/lib/realtime/contract";
import seedHours from "@/prisma/seed/hours";
import { startTappedBroker } from "./testing/live-sides";
import { startClockAt } from "./testing/people";
import { confidential, talk } from "./testing/talk";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
const broker = await startTappedBroker("encrypted");
const everyWord = Object.values(confidential).flat();

beforeAll(() => seedHours());
afterAll(() => broker.stop());

/** Less than the 25 s after which a client would look for itself: what arrives came by what was heard. */
const beforeAnyLook = 20_000;

test(
  "PORTAL_BROKER_PAYLOAD=encrypted: whole events travel, and no plain word of them is on the wire",
  async () => {
    const { id, along, held } = await talk(broker);

    // What the wire hides is in it: with the channels' keys the words can be read.
    const read = JSON.stringify(along);
    for (const body of confidential.bodies.slice(1)) expect(read).toContain(body);
    for (const name of confidential.names) expect(read).toContain(name);

    const seen = broker.seen();
    expect(seen).toContain(wire.events);
    expect(seen).toContain(wire.desk);
    expect(everyWord.filter((word) => seen.includes(word))).toEqual([]);

    for (const { timeline } of [held.patron, held.librarian])
      expect(timeline.events.flatMap(({ body }) => body ?? [])).toEqual(
        expect.arrayContaining([...confidential.bodies]),
      );
    expect(held.desk.list.items.get(id)?.patronName).toBe("Sutini");
  },
  beforeAnyLook,
);
