import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import {
  createDocument,
  publishDocument,
  saveDraft,
  withdrawDocument,
} from "@/lib/publishing/mutations";
import { listDrafts } from "@/lib/publishing/queries";
import type { QuestionTypeContent } from "@/lib/publishing/schema";
import { questionType } from "@/lib/publishing/schema";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { getDesk } from "../desk/queries";
import { questionTypeLabel } from "../domain/question-types";
import { startConversation } from "../mutations";
import { listOwnConversations } from "../queries";
import { newLibrarian, newPatron, startClockAt } from "../testing/people";
import { seededQuestionTypes } from "../testing/seeded";
import { listOfferedQuestionTypes, listQuestionTypes } from "./queries";

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
beforeAll(async () => {
  await seedHours();
  await seedPublishing();
});

const session = { accountId: randomUUID(), sessionId: randomUUID(), name: "Rina" };
const rina = proveStaff({
  ...{ ...session, role: "supervisor", serviceGroup: null, memberNumber: null },
}) as Staff;

async function draftOf(code: string) {
  const draft = (await listDrafts(rina, questionType)).find(({ slug }) => slug === code);
  if (!draft || draft.outdated) throw new Error(`no question type ${code}`);
  return { documentId: draft.id, seen: draft.latest, content: draft.content };
}

/** An editor changes a question type and publishes it. */
async function publish(
  code: string,
  change: (content: QuestionTypeContent) => Pick<QuestionTypeContent, "shared" | "id" | "en">,
) {
  const { documentId, seen, content } = await draftOf(code);
  const saved = await saveDraft(rina, questionType, {
    ...{ documentId, seen, words: change(content), translationChecked: false },
  });
  if (!saved.ok) throw new Error(saved.refusal);
  const shown = await publishDocument(rina, questionType, {
    documentId,
    seen: saved.value.latest,
  });
  if (!shown.ok) throw new Error(shown.refusal);
}

const withdraw = async (code: string) => withdrawDocument(rina, questionType, await draftOf(code));
const offeredCodes = async () => (await listOfferedQuestionTypes()).map(({ code }) => code);

const start = (code: string, patron = newPatron(), clientId: string = randomUUID()) =>
  startConversation(
    patron,
    {
      name: "Sutini",
      email: "sutini@contoh.test",
      memberNumber: null,
      questionType: code,
      purpose: null,
      question: "Ada buku tentang lontar?",
      publicComputer: false,
      clientId,
    },
    { locale: "id", asMessage: false },
  );
const unknown = { ok: false, refusal: "question-type-unknown" };

test("a new installation offers the question types of the library's form, in its order", async () => {
  expect(await listQuestionTypes()).toEqual(seededQuestionTypes);
});

test("a type that staff publish is offered under their words, and refused while it is a draft", async () => {
  const made = await createDocument(rina, questionType, {
    slug: "naskah-kuno",
    words: {
      shared: { routedOut: true, active: true },
      id: { label: "Naskah kuno", hint: "Lontar, daluang." },
      en: null,
    },
  });
  if (!made.ok) throw new Error(made.refusal);
  expect(await start("naskah-kuno")).toEqual(unknown);
  expect(await listQuestionTypes()).toEqual(seededQuestionTypes);

  await publishDocument(rina, questionType, { documentId: made.value.documentId, seen: 1 });
  expect((await listQuestionTypes()).at(-1)).toEqual({
    code: "naskah-kuno",
    label: { id: "Naskah kuno", en: "Naskah kuno" },
    hint: { id: "Lontar, daluang.", en: "Lontar, daluang." },
    referred: true,
    active: true,
  });
  expect(await start("naskah-kuno")).toMatchObject({ ok: true });
});

test("a new name is read at the open desk and in older conversations", async () => {
  const staff = await newLibrarian("Laras");
  await start("loans");
  await publish("loans", (content) => ({
    ...content,
    id: { ...content.id, label: "Pinjam dan kembali" },
  }));
  const { questionTypes, items } = await getDesk(staff);
  const item = items.find((each) => each.questionType === "loans");
  expect(item && questionTypeLabel(questionTypes, item.questionType, "id")).toBe(
    "Pinjam dan kembali",
  );
});

test("a type that is switched off or withdrawn is refused, and older conversations keep its name", async () => {
  const patron = newPatron();
  const clientId = randomUUID();
  const before = await start("complaint", patron, clientId);
  expect(before).toMatchObject({ ok: true });
  await start("visit", patron);

  await publish("complaint", (content) => ({
    ...content,
    shared: { ...content.shared, active: false },
  }));
  expect(await withdraw("visit")).toMatchObject({ ok: true });
  expect(await offeredCodes()).not.toEqual(expect.arrayContaining(["complaint"]));
  expect(await offeredCodes()).not.toEqual(expect.arrayContaining(["visit"]));
  expect(await start("complaint")).toEqual(unknown);
  expect(await start("visit")).toEqual(unknown);
  // The same click once more is no new start.
  expect(await start("complaint", patron, clientId)).toEqual(before);

  const types = await listQuestionTypes();
  const own = await listOwnConversations(patron);
  const names = own.map((each) => questionTypeLabel(types, each.questionType, "id"));
  expect(names.sort()).toEqual(["Informasi layanan dan kunjungan", "Pengaduan"]);
});

test("a code that nobody ever published is refused, and nothing is stored", async () => {
  const before = await db().conversation.count();
  expect(await start("bukan-jenis")).toEqual(unknown);
  expect(await db().conversation.count()).toBe(before);
});

test("while staff offer no type at all the library can still be asked", async () => {
  for (const code of await offeredCodes()) await withdraw(code);
  expect(await offeredCodes()).toEqual([]);
  expect(await start("other")).toMatchObject({ ok: true });
});
