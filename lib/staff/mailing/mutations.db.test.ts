import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newsPublisher } from "@/lib/content/mutations";
import { proveStaff } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { createDocument, publishDocument, saveDraft } from "@/lib/publishing/mutations";
import { mailNews } from "./mutations";
import { viewMailing } from "./queries";

const proven = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Ratna", role: "supervisor" },
  ...{ serviceGroup: null, memberNumber: null },
});
if (!proven) throw new Error("a supervisor is staff");
const staff = proven;
const body = {
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Isi." }] }],
};
const saying = (title: string) => ({
  shared: {
    ...{ date: "2026-11-23", unit: "Layanan Naskah", imageId: null },
    ...{ source: "", needsConfirmation: false, confirm: [] },
  },
  id: { title, summary: "Dibuka Senin.", body, imageAlt: "" },
  en: null,
});

test("words published after the page was read are mailed to nobody before they are read too", async () => {
  const words = saying("Pameran naskah");
  const made = await createDocument(staff, newsPublisher, {
    slug: `pameran-${randomUUID().slice(0, 8)}`,
    words,
  });
  if (!made.ok) throw new Error(made.refusal);
  const { documentId } = made.value;
  expect(await mailNews(staff, { documentId, seen: 1 })).toMatchObject({
    refusal: "not-published",
  });
  await publishDocument(staff, newsPublisher, { documentId, seen: 1 });
  const read = await viewMailing(staff, documentId);
  expect(read?.news).toMatchObject({ edition: 1, words: { id: { title: "Pameran naskah" } } });

  const changed = {
    documentId,
    seen: 1,
    words: saying("Pameran batal"),
    translationChecked: false,
  };
  await saveDraft(staff, newsPublisher, changed);
  expect((await viewMailing(staff, documentId))?.news?.edition, "a draft is not mailed").toBe(1);
  await publishDocument(staff, newsPublisher, { documentId, seen: 2 });
  for (const seen of [1, Number("x")])
    expect(await mailNews(staff, { documentId, seen })).toEqual({
      ...{ ok: false, refusal: "changed-meanwhile" },
    });
  expect(await db().newsMailing.findUnique({ where: { documentId } })).toBeNull();

  expect(await mailNews(staff, { documentId, seen: 2 })).toEqual({ ok: true, value: null });
  expect(await db().newsMailing.findUnique({ where: { documentId } })).toMatchObject({
    words: { id: { title: "Pameran batal" } },
  });
  expect(await mailNews(staff, { documentId, seen: 2 })).toMatchObject({
    refusal: "already-mailed",
  });
});
