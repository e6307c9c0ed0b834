import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { getDesk } from "./desk/queries";
import { offerAgain, raiseAlarms } from "./jobs";
import { moveRead, removeMessage, sendMessage } from "./messages/mutations";
import {
  closeConversation,
  forgetOnDevice,
  giveBackConversation,
  leaveMessage,
  reopenConversation,
  transferConversation,
} from "./moves/mutations";
import { getCatchUp } from "./queries";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "./testing/people";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
const system = actAsSystem("test");
const longAgo = new Date(0);
const message = (body: string, clientId: string = randomUUID()) => ({ clientId, body });

beforeAll(() => seedHours());

describe("sending", () => {
  test("numbers have no gap and no double, however many write at once", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const side = { side: "patron", patron } as const;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => sendMessage(side, id, message(`pesan ${index}`))),
    );
    const read = await getCatchUp(side, id, 0);
    if (!read.ok) throw new Error(read.refusal);
    const numbers = read.value.events.map(({ seq }) => seq);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(new Set(read.value.events.map(({ body }) => body)).size).toBe(numbers.length);
    expect(read.value.conversation.lastSeq).toBe(numbers.length);
  });

  test("an intent sent twice, even at once, is recorded once; with another text it is refused", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const side = { side: "patron", patron } as const;
    const clientId = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => sendMessage(side, id, message("Halo", clientId))),
    );
    const seqs = answers.map((answer) =>
      answer.ok ? answer.value.events[0]?.seq : answer.refusal,
    );
    expect(new Set(seqs).size).toBe(1);
    expect(await sendMessage(side, id, message("Lain", clientId))).toEqual({
      ok: false,
      refusal: "client-id-reused",
    });
    expect(await db().conversationEvent.count({ where: { conversationId: id, clientId } })).toBe(1);
  });

  test("between the two of an open conversation numbers and intents are as safe as before", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const asking = { side: "patron", patron } as const;
    const serving = { side: "librarian", staff: await newLibrarian("Laras") } as const;
    await sendMessage(serving, id, message("Saya bantu"));
    const clientId = randomUUID();
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, (_, index) => sendMessage(asking, id, message(`p ${index}`))),
      ...Array.from({ length: 10 }, (_, index) => sendMessage(serving, id, message(`l ${index}`))),
      ...[1, 2, 3].map(() => sendMessage(asking, id, message("Sekali saja", clientId))),
    ]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await sendMessage(asking, id, message("Lain", clientId))).toEqual({
      ok: false,
      refusal: "client-id-reused",
    });
    const read = await getCatchUp(asking, id, 0);
    if (!read.ok) throw new Error(read.refusal);
    const { events, conversation } = read.value;
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter((event) => event.clientId === clientId)).toHaveLength(1);
    expect(conversation.lastSeq).toBe(events.length);
    // What was answered is what was recorded, whichever way it was written.
    for (const answer of answers)
      if (answer.ok) expect(events).toContainEqual(answer.value.events[0]);
    const last = events.findLast(({ actor }) => actor.kind === "patron")?.seq;
    const row = await db().conversation.findUniqueOrThrow({ where: { id } });
    expect(row.patronMessageSeq).toBe(last);
  });

  test("empty, too long and foreign: each has its own word and nothing is stored", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const side = { side: "patron", patron } as const;
    const before = await db().conversationEvent.count();
    const words = await Promise.all([
      sendMessage(side, id, message("  \u0000 ")),
      sendMessage(side, id, message("x".repeat(4_001))),
      sendMessage({ side: "patron", patron: newPatron() }, id, message("Halo")),
      sendMessage(side, randomUUID(), message("Halo")),
      sendMessage(side, "bukan-id", message("Halo")),
    ]);
    expect(words.map((word) => !word.ok && word.refusal)).toEqual([
      "body-empty",
      "body-too-long",
      "not-found",
      "not-found",
      "not-found",
    ]);
    expect(await db().conversationEvent.count()).toBe(before);
  });
});

describe("the first reply claims", () => {
  test("of ten librarians who reply at once exactly one serves, the others are told so", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const librarians = await Promise.all(
      Array.from({ length: 10 }, (_, index) => newLibrarian(`Pustakawan ${index}`)),
    );
    const answers = await Promise.all(
      librarians.map((staff) =>
        sendMessage({ side: "librarian", staff }, id, message(`Selamat pagi dari ${staff.name}`)),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      answers.filter((answer) => !answer.ok && answer.refusal === "already-claimed"),
    ).toHaveLength(9);
    const row = await db().conversation.findUniqueOrThrow({ where: { id } });
    const winner = librarians[answers.findIndex(({ ok }) => ok)];
    expect([row.state, row.librarianId]).toEqual(["open", winner?.accountId]);
    expect(row.firstReplyAt).not.toBeNull();
    expect(row.breachedAt).toBeNull();
  });

  test("looking and reading claim nothing, and a read position only the serving librarian moves", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const staff = await newLibrarian("Laras");
    const side = { side: "librarian", staff } as const;
    await getCatchUp(side, id, 0);
    expect(await moveRead(side, id, 2)).toEqual({ ok: true, value: { moved: false } });
    const row = await db().conversation.findUniqueOrThrow({ where: { id } });
    expect([row.state, row.librarianId, row.librarianReadSeq]).toEqual(["waiting", null, 0]);
    await sendMessage(side, id, message("Halo"));
    expect(await moveRead(side, id, 2)).toEqual({ ok: true, value: { moved: true } });
    expect(await moveRead(side, id, 1)).toEqual({ ok: true, value: { moved: false } });
  });
});

describe("moves", () => {
  test("a patron who leaves the queue comes back by writing", async () => {
    const patron = newPatron();
    const side = { side: "patron", patron } as const;
    const id = await newWaiting(patron);
    expect((await closeConversation(side, id, randomUUID())).ok).toBe(true);
    expect((await db().conversation.findUniqueOrThrow({ where: { id } })).state).toBe("left");
    await sendMessage(side, id, message("Saya kembali"));
    expect((await db().conversation.findUniqueOrThrow({ where: { id } })).state).toBe("waiting");
  });

  test("a closed conversation refuses messages and is taken up again by either side", async () => {
    const patron = newPatron();
    const staff = await newLibrarian("Bima");
    const [side, desk] = [
      { side: "patron", patron },
      { side: "librarian", staff },
    ] as const;
    const id = await newWaiting(patron);
    await sendMessage(desk, id, message("Selamat pagi"));
    const clientId = randomUUID();
    expect((await closeConversation(desk, id, clientId)).ok).toBe(true);
    const repeated = await closeConversation(desk, id, clientId);
    expect(repeated.ok && repeated.value.repeated).toBe(true);
    expect(await sendMessage(side, id, message("Satu lagi"))).toEqual({
      ok: false,
      refusal: "closed",
    });
    expect((await reopenConversation(side, id, randomUUID())).ok).toBe(true);
    expect((await sendMessage(side, id, message("Satu lagi"))).ok).toBe(true);
  });

  test("taken up again when its librarian is gone, it waits for all with five new minutes", async () => {
    const patron = newPatron();
    const staff = await newLibrarian("Wulan");
    const id = await newWaiting(patron);
    await sendMessage({ side: "librarian", staff }, id, message("Selamat pagi"));
    await closeConversation({ side: "patron", patron }, id, randomUUID());
    await db().duty.deleteMany({ where: { accountId: staff.accountId } });
    const reopened = await reopenConversation({ side: "patron", patron }, id, randomUUID());
    expect(reopened.ok && reopened.value.events.map(({ type }) => type)).toEqual([
      "conversation.reopened",
      "conversation.given-back",
    ]);
    const row = await db().conversation.findUniqueOrThrow({ where: { id } });
    expect([row.state, row.librarianId]).toEqual(["waiting", null]);
  });

  test("only the one who serves hands on, and only to somebody on duty", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const [mine, other, absent] = await Promise.all([
      newLibrarian("Satu"),
      newLibrarian("Dua"),
      newLibrarian("Tiga", false),
    ]);
    await sendMessage({ side: "librarian", staff: mine }, id, message("Halo"));
    const to = (staff: { accountId: string }) => ({ clientId: randomUUID(), to: staff.accountId });
    expect(await transferConversation(other, id, to(other))).toMatchObject({
      refusal: "not-yours",
    });
    expect(await transferConversation(mine, id, to(absent))).toMatchObject({
      refusal: "nobody-on-duty-there",
    });
    expect((await transferConversation(mine, id, to(other))).ok).toBe(true);
    expect((await giveBackConversation(other, id, randomUUID())).ok).toBe(true);
    const desk = await getDesk(mine);
    expect(desk.items.find((item) => item.id === id)?.state).toBe("waiting");
  });

  test("leaving a message needs something to answer", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron, "");
    expect(await leaveMessage(patron, id, { clientId: randomUUID() })).toMatchObject({
      refusal: "body-empty",
    });
    const left = await leaveMessage(patron, id, { clientId: randomUUID(), body: "Mohon dijawab" });
    expect(left.ok && left.value.events.map(({ seq }) => seq)).toEqual([2, 3]);
    expect((await db().conversation.findUniqueOrThrow({ where: { id } })).state).toBe("message");
  });

  test("a removed message loses its words on both sides, and only its writer may remove it", async () => {
    const patron = newPatron();
    const side = { side: "patron", patron } as const;
    const id = await newWaiting(patron, "Nomor saya 0812");
    const staff = await newLibrarian("Laras");
    const intent = () => ({ clientId: randomUUID(), seq: 2 });
    expect(await removeMessage({ side: "librarian", staff }, id, intent())).toMatchObject({
      refusal: "not-removable",
    });
    expect((await removeMessage(side, id, intent())).ok).toBe(true);
    const read = await getCatchUp(side, id, 0);
    expect(read.ok && read.value.events[1]?.body).toBeNull();
  });

  test("forgotten on a device, the conversation is as unknown there as any other", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    expect((await forgetOnDevice(patron, id)).ok).toBe(true);
    expect(await getCatchUp({ side: "patron", patron }, id, 0)).toMatchObject({
      refusal: "not-found",
    });
  });
});

describe("the worker", () => {
  test("alarms are raised once each, and the breach is recorded at five minutes", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const row = await db().conversation.findUniqueOrThrow({ where: { id } });
    const early = new Date(row.startedAt.getTime() - 301_000);
    const due = new Date((row.dueAt?.getTime() ?? 0) - 301_000);
    await db().conversation.update({ where: { id }, data: { startedAt: early, dueAt: due } });
    await raiseAlarms(system);
    await raiseAlarms(system);
    const alarms = await db().conversationAlarm.findMany({ where: { conversationId: id } });
    expect(alarms.map(({ level }) => level).sort()).toEqual([120, 210, 300]);
    const breached = await db().conversation.findUniqueOrThrow({ where: { id } });
    expect(breached.breachedAt).toEqual(due);
    const staff = await newLibrarian("Terlambat");
    await sendMessage({ side: "librarian", staff }, id, message("Maaf, kami terlambat"));
    expect((await db().conversation.findUniqueOrThrow({ where: { id } })).breachedAt).toEqual(due);
  });

  test("what a vanished librarian held is offered again to all, and he is off duty", async () => {
    const patron = newPatron();
    const id = await newWaiting(patron);
    const staff = await newLibrarian("Menghilang");
    await sendMessage({ side: "librarian", staff }, id, message("Halo"));
    await db().duty.update({
      where: { accountId: staff.accountId },
      data: { heartbeatAt: new Date(Date.now() - 91_000) },
    });
    // The portal itself was away: nobody could be heard, so nobody has vanished.
    expect(await offerAgain(system, new Date())).toBe(0);
    expect(await offerAgain(system, longAgo)).toBe(1);
    const row = await db().conversation.findUniqueOrThrow({ where: { id } });
    expect([row.state, row.librarianId]).toEqual(["waiting", null]);
    expect(await db().duty.count({ where: { accountId: staff.accountId } })).toBe(0);
    expect(await offerAgain(system, longAgo)).toBe(0);
  });
});
