import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { getDesk } from "./desk/queries";
import { isForeignConversation } from "./gate";
import { sendMessage } from "./messages/mutations";
import { startConversation } from "./mutations";
import { getCatchUp, getPatronFacts, getWholeCatchUp, listOwnConversations } from "./queries";
import type { StartInput } from "./schema";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "./testing/people";
import { seededQuestionTypes } from "./testing/seeded";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
beforeAll(async () => {
  await seedHours();
  await seedPublishing();
});

const input = (change: Partial<StartInput> = {}): StartInput => ({
  name: "Sutini",
  email: "sutini@contoh.test",
  memberNumber: null,
  questionType: "literature",
  purpose: null,
  question: "",
  publicComputer: false,
  clientId: randomUUID(),
  ...change,
});
const chat = { locale: "id", asMessage: false } as const;

test("within hours the five minutes begin at the click, and no question is needed", async () => {
  const patron = newPatron();
  const started = await startConversation(patron, input(), chat);
  if (!started.ok) throw new Error(started.refusal);
  expect(started.value.state).toBe("waiting");
  const read = await getCatchUp({ side: "patron", patron }, started.value.conversationId, 0);
  if (!read.ok) throw new Error(read.refusal);
  const { startedAt, dueAt } = read.value.conversation;
  expect(Date.parse(dueAt ?? "") - Date.parse(startedAt)).toBe(300_000);
  expect(read.value.position).toBeGreaterThan(0);
});

test("pressing twice, even at once, starts one conversation", async () => {
  const patron = newPatron();
  const same = input({ question: "Jam buka hari Sabtu?" });
  const answers = await Promise.all([1, 2, 3].map(() => startConversation(patron, same, chat)));
  const ids = answers.map((answer) => (answer.ok ? answer.value.conversationId : answer.refusal));
  expect(new Set(ids).size).toBe(1);
  expect(await listOwnConversations(patron)).toHaveLength(1);
});

test("what the answer is for is kept with the conversation and shown at the desk (R053)", async () => {
  const started = await startConversation(newPatron(), input({ purpose: "thesis" }), chat);
  if (!started.ok) throw new Error(started.refusal);
  const facts = await getPatronFacts(await newLibrarian("Laras"), started.value.conversationId);
  expect(facts?.purpose).toBe("thesis");
});

test("a message left within hours needs a question, waits for nobody and promises no five minutes", async () => {
  const patron = newPatron();
  const asMessage = { locale: "id", asMessage: true } as const;
  expect(await startConversation(patron, input({ question: " \n " }), asMessage)).toEqual({
    ok: false,
    refusal: "question-required",
  });
  const left = await startConversation(patron, input({ question: "Ada mikrofilm?" }), asMessage);
  if (!left.ok) throw new Error(left.refusal);
  expect(left.value.state).toBe("message");
  const read = await getCatchUp({ side: "patron", patron }, left.value.conversationId, 0);
  expect(read.ok && read.value.conversation.dueAt).toBeNull();
});

test("a new conversation stays tied to the one it goes on from", async () => {
  const patron = newPatron();
  const previousId = await newWaiting(patron);
  const next = await startConversation(patron, input(), { ...chat, previousId });
  if (!next.ok) throw new Error(next.refusal);
  const read = await getCatchUp({ side: "patron", patron }, next.value.conversationId, 0);
  expect(read.ok && read.value.conversation.previousId).toBe(previousId);
});

test("a long conversation is read whole, in order", async () => {
  const patron = newPatron();
  const id = await newWaiting(patron);
  const many = 450;
  await db().conversationEvent.createMany({
    data: Array.from({ length: many }, (_, index) => ({
      conversationId: id,
      seq: index + 3,
      type: "message.sent",
      actorKind: "patron",
      body: `pesan ${index}`,
      data: {},
      at: new Date(),
    })),
  });
  await db().conversation.updateMany({ where: { id }, data: { lastSeq: many + 2 } });
  const whole = await getWholeCatchUp({ side: "patron", patron }, id);
  if (!whole.ok) throw new Error(whole.refusal);
  expect(whole.value.events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: many + 2 }, (_, index) => index + 1),
  );
  expect(whole.value.more).toBe(false);
});

test("an unknown, a malformed and a foreign conversation are all missing pages; other pages pass", async () => {
  const id = await newWaiting(newPatron());
  const request = (pathname: string) => ({
    nextUrl: { pathname },
    cookies: { get: () => undefined },
  });
  for (const missing of [id, randomUUID(), "bukan-nomor"]) {
    expect(await isForeignConversation(request(`/tanya/${missing}`))).toBe(true);
    expect(await isForeignConversation(request(`/en/tanya/${missing}`))).toBe(true);
  }
  for (const other of ["/tanya", "/en/tanya", "/privasi"])
    expect(await isForeignConversation(request(other))).toBe(false);
});

test("a question of every type, from the literature for a thesis to the library's services, is put to the desk as asked and answered by a librarian", async () => {
  const staff = await newLibrarian("Laras");
  const desk = { side: "librarian", staff } as const;
  for (const { code } of seededQuestionTypes) {
    const patron = newPatron();
    const question = `Pertanyaan tentang ${code} untuk tugas kuliah`;
    const started = await startConversation(patron, input({ questionType: code, question }), chat);
    if (!started.ok) throw new Error(started.refusal);
    const id = started.value.conversationId;
    const item = (await getDesk(staff)).items.find((each) => each.id === id);
    expect(item).toMatchObject({ state: "waiting", questionType: code });
    expect(item?.lastMessage?.preview).toBe(question);

    const body = `Jawaban atas ${code}`;
    expect((await sendMessage(desk, id, { clientId: randomUUID(), body })).ok).toBe(true);
    const read = await getCatchUp({ side: "patron", patron }, id, 0);
    if (!read.ok) throw new Error(read.refusal);
    expect(read.value.events.flatMap((event) => event.body ?? [])).toEqual([question, body]);
    expect(read.value.conversation).toMatchObject({ state: "open", questionType: code });
  }
});
