import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { provePatron } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { mayTakePart } from "../policy";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "../testing/people";
import { moveRead, sendMessage } from "./mutations";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
beforeAll(() => seedHours());

const keyOf = (text: string) => createHash("sha256").update(text).digest("hex");
const accountOf = (accountId: string) => ({
  accountId,
  sessionId: randomUUID(),
  name: "Sutini",
  memberNumber: null,
});
const [mine, theirs] = [randomUUID(), randomUUID()];
const keys = [null, keyOf("mine"), keyOf("theirs")];
const owners = [null, mine] as const;

describe("an open conversation's short way of writing and reading", () => {
  test("lets in exactly whom the policy lets in, by key and by account, on every device", async () => {
    const id = await newWaiting(newPatron());
    const serving = { side: "librarian", staff: await newLibrarian("Laras") } as const;
    await sendMessage(serving, id, { clientId: randomUUID(), body: "Saya bantu" });
    let seq = 3;
    for (const keyHash of keys.slice(0, 2))
      for (const accountId of owners)
        for (const publicComputer of [false, true]) {
          const ownership = { keyHash, accountId, publicComputer, patronSeenAt: new Date() };
          for (const key of keys)
            for (const account of [null, mine, theirs]) {
              await db().conversation.update({ where: { id }, data: ownership });
              const patron = provePatron(key, account && accountOf(account));
              const asking = { side: "patron", patron } as const;
              const allowed = mayTakePart(ownership, asking, new Date());
              const sent = await sendMessage(asking, id, { clientId: randomUUID(), body: "Halo" });
              expect(sent.ok).toBe(allowed);
              expect(sent.ok || sent.refusal).toBe(allowed || "not-found");
              if (sent.ok) seq = sent.value.events[0]?.seq ?? 0;
              await db().conversation.update({ where: { id }, data: { patronReadSeq: 0 } });
              const read = await moveRead(asking, id, seq);
              expect(read.ok && read.value.moved).toBe(allowed);
            }
        }
  });

  test("is open to the librarian who serves and to no colleague", async () => {
    const id = await newWaiting(newPatron());
    const serving = { side: "librarian", staff: await newLibrarian("Laras") } as const;
    const colleague = { side: "librarian", staff: await newLibrarian("Bima") } as const;
    await sendMessage(serving, id, { clientId: randomUUID(), body: "Saya bantu" });
    const body = { clientId: randomUUID(), body: "Saya juga" };
    expect(await sendMessage(colleague, id, body)).toEqual({
      ok: false,
      refusal: "already-claimed",
    });
    expect(await moveRead(colleague, id, 1)).toEqual({ ok: true, value: { moved: false } });
    expect(await moveRead(serving, id, 1)).toEqual({ ok: true, value: { moved: true } });
  });

  test("a position beyond the record, or behind what was read, moves nothing", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const asking = { side: "patron", patron } as const;
    const serving = { side: "librarian", staff: await newLibrarian("Laras") } as const;
    const reply = await sendMessage(serving, id, { clientId: randomUUID(), body: "Saya bantu" });
    const seq = reply.ok ? (reply.value.events.at(-1)?.seq ?? 0) : 0;
    expect(await moveRead(asking, id, seq + 1)).toEqual({ ok: true, value: { moved: false } });
    expect(await moveRead(asking, id, seq)).toEqual({ ok: true, value: { moved: true } });
    expect(await moveRead(asking, id, seq)).toEqual({ ok: true, value: { moved: false } });
    expect(await moveRead(asking, "bukan-id", 1)).toEqual({ ok: false, refusal: "not-found" });
  });
});
