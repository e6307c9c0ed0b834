import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { startConversation } from "../mutations";
import { getCatchUp } from "../queries";
import type { StartInput } from "../schema";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "../testing/people";
import type { Participant } from "../types";
import { removeMessage, sendMessage } from "./mutations";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
beforeAll(async () => {
  await seedHours();
  await seedPublishing();
});

const form: StartInput = {
  ...{ name: "Sutini", email: "sutini@contoh.test", memberNumber: null, purpose: null },
  ...{ questionType: "literature", question: "", publicComputer: false, clientId: "" },
};
const book = { record: 12, recordText: "Bumi manusia / Pramoedya Ananta Toer" };

async function read(side: Participant, id: string) {
  const found = await getCatchUp(side, id, 0);
  if (!found.ok) throw new Error(found.refusal);
  return found.value.events;
}

test("the record a patron asks about is the first message of the conversation, before the question", async () => {
  const patron = newPatron();
  const started = await startConversation(
    patron,
    { ...form, ...book, question: "Ada di lantai berapa?", clientId: randomUUID() },
    { locale: "id", asMessage: false },
  );
  if (!started.ok) throw new Error(started.refusal);
  const events = await read({ side: "patron", patron }, started.value.conversationId);
  expect(events.map(({ seq, type, body, data }) => ({ seq, type, body, data }))).toEqual([
    { seq: 1, type: "conversation.started", body: null, data: { asMessage: false } },
    { seq: 2, type: "message.sent", body: book.recordText, data: { record: 12 } },
    { seq: 3, type: "message.sent", body: "Ada di lantai berapa?", data: {} },
  ]);
});

test("a record alone is no question where a question is required", async () => {
  const answer = await startConversation(
    newPatron(),
    { ...form, ...book, clientId: randomUUID() },
    { locale: "id", asMessage: true },
  );
  expect(answer).toEqual({ ok: false, refusal: "question-required" });
});

test("a librarian's record claims like any first reply, is recorded once, and is another message with another record", async () => {
  const patron = newPatron();
  const id = await newWaiting(patron);
  const staff = await newLibrarian("Laras Wening");
  const desk = { side: "librarian", staff } as const;
  const intent = { clientId: randomUUID(), body: "Bumi manusia", record: 12 };
  const first = await sendMessage(desk, id, intent);
  expect(first.ok && first.value.events.map(({ type }) => type)).toEqual([
    "conversation.claimed",
    "message.sent",
  ]);
  const again = await sendMessage(desk, id, intent);
  expect(again.ok && again.value.repeated).toBe(true);
  for (const record of [13, undefined])
    expect(await sendMessage(desk, id, { ...intent, record })).toEqual({
      ok: false,
      refusal: "client-id-reused",
    });
  // The conversation is open now: the short way of a message takes the record along too.
  const second = await sendMessage(desk, id, { ...intent, clientId: randomUUID(), record: 13 });
  if (!second.ok) throw new Error(second.refusal);
  const [sent] = second.value.events;
  expect(sent?.data).toEqual({ record: 13 });
  expect((await read({ side: "patron", patron }, id)).map(({ data }) => data.record)).toEqual([
    ...[undefined, undefined, undefined, 12, 13],
  ]);

  await removeMessage(desk, id, { clientId: randomUUID(), seq: sent?.seq ?? 0 });
  const left = (await read(desk, id)).find(({ seq }) => seq === sent?.seq);
  expect(left).toMatchObject({ body: null, data: {} });
});
