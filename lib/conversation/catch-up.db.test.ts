import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import seedHours from "@/prisma/seed/hours";
import { sendMessage } from "./messages/mutations";
import { getCatchUp } from "./queries";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "./testing/people";

beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedHours();
});

test("what is said of a conversation is never older than the events beside it, however they fall", async () => {
  const staff = await newLibrarian("Laras Wening");
  for (let round = 0; round < 20; round++) {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const asking = { side: "patron", patron } as const;
    const answer = { clientId: randomUUID(), body: "Di lantai 14." };
    const [, ...pages] = await Promise.all([
      sendMessage({ side: "librarian", staff }, id, answer),
      ...Array.from({ length: 8 }, () => getCatchUp(asking, id, 0)),
    ]);
    for (const page of pages) {
      if (!page.ok) throw new Error(page.refusal);
      const { conversation, events } = page.value;
      expect(conversation.lastSeq).toBeGreaterThanOrEqual(events.at(-1)?.seq ?? 0);
      // A client that has applied the claim asks no more: who serves has to stand beside it.
      if (events.some(({ type }) => type === "conversation.claimed"))
        expect(conversation.librarian?.name).toBe("Laras Wening");
    }
  }
});
