import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import seedHours from "@/prisma/seed/hours";
import { startConversation } from "./mutations";
import { getCatchUp } from "./queries";
import { newPatron, startClockAt } from "./testing/people";

// Sunday 22 November 2026, 10.00 WIB: the chat is closed all day.
startClockAt("2026-11-22T03:00:00Z");
beforeAll(() => seedHours());

const input = (question: string) => ({
  name: "Sutini",
  email: "sutini@contoh.test",
  memberNumber: null,
  questionType: "literature",
  purpose: null,
  question,
  publicComputer: false,
  clientId: randomUUID(),
});
const chat = { locale: "id", asMessage: false } as const;

test("outside hours a question is required", async () => {
  expect(await startConversation(newPatron(), input(""), chat)).toEqual({
    ok: false,
    refusal: "question-required",
  });
});

test("outside hours the question is stored as a message, without a promise that cannot be kept", async () => {
  const patron = newPatron();
  const left = await startConversation(patron, input("Ada naskah Babad Diponegoro?"), chat);
  if (!left.ok) throw new Error(left.refusal);
  expect(left.value.state).toBe("message");
  const read = await getCatchUp({ side: "patron", patron }, left.value.conversationId, 0);
  if (!read.ok) throw new Error(read.refusal);
  expect(read.value.conversation.dueAt).toBeNull();
  expect(read.value.events.map(({ type, body }) => [type, body])).toEqual([
    ["conversation.started", null],
    ["message.sent", "Ada naskah Babad Diponegoro?"],
  ]);
});
