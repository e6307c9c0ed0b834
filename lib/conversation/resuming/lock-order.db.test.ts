import { beforeAll, expect, test } from "vitest";
import { removeLinks } from "@/lib/identity/erasure/mutations";
import { makeLink } from "@/lib/identity/links/mutations";
import type { KeyedPatron } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { somebodyWaits } from "@/lib/platform/testing/waiting";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { eraseConversations } from "../erasure/mutations";
import { newPatron, newWaiting, startClockAt } from "../testing/people";
import { closeElsewhere } from "./closing/mutations";
import { resumeConversation } from "./mutations";

// Whoever takes a conversation and its links takes the conversation first, so that of two neither waits for the other.

beforeAll(async () => {
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
});

const dead = { ok: false, refusal: "link-dead" };
const resume = (token: string) =>
  resumeConversation(token, { ...newPatron(), publicComputer: false });

async function linked(): Promise<{ patron: KeyedPatron; id: string; token: string }> {
  const patron = newPatron();
  const id = await newWaiting(patron);
  const link = { purpose: "resume-conversation", subjectId: id } as const;
  const token = await db().$transaction((tx) =>
    makeLink(tx, { ...link, email: "sutini@contoh.test" }),
  );
  return { patron, id, token };
}

/** As a deletion does it: conversations, then what was mailed about them. */
async function erase(tx: Tx, id: string, between: () => Promise<void> = async () => undefined) {
  await eraseConversations(tx, [id]);
  await between();
  await removeLinks(tx, [id]);
}

test("a link that is pressed in the midst of a deletion waits for it, holds nothing it wants, and is dead", async () => {
  const { id, token } = await linked();
  let pressed: ReturnType<typeof resume> | undefined;
  await db().$transaction((tx) =>
    erase(tx, id, async () => {
      pressed = resume(token);
      await somebodyWaits();
    }),
  );
  expect(await pressed).toEqual(dead);
  expect(await db().mailedLink.count({ where: { subjectId: id } })).toBe(0);
  expect(await db().conversationKey.count({ where: { conversationId: id } })).toBe(0);
});

test("pressing, deleting and closing elsewhere at once, many times over, never lock each other out", async () => {
  for (let round = 0; round < 8; round++) {
    const each = await Promise.all(Array.from({ length: 4 }, linked));
    await Promise.all(
      each.flatMap(({ patron, id, token }, at) => [
        resume(token),
        at % 2 === 0
          ? db().$transaction((tx) => erase(tx, id))
          : closeElsewhere(patron, id).then(() => resume(token)),
        db().$transaction((tx) => erase(tx, id)),
      ]),
    );
    const conversationId = { in: each.map(({ id }) => id) };
    expect(await db().conversationKey.count({ where: { conversationId } })).toBe(0);
  }
});
