import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { contentSchema } from "../domain/content";
import type { Publisher } from "../mutations";
import { createDocument, publishDocument } from "../mutations";
import { listDrafts, listPublished } from "../queries";
import { moveDocument } from "./mutations";

const schema = contentSchema(z.object({}), z.object({ title: z.string() }));
const service: Publisher<z.output<typeof schema>> = { kind: "service", schema };

function staffOf(role: "librarian" | "supervisor", name: string): Staff {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name, role };
  const staff = proveStaff({ ...session, serviceGroup: null, memberNumber: null });
  if (!staff) throw new Error("a role of staff");
  return staff;
}
const rina = staffOf("supervisor", "Rina");
const bima = staffOf("supervisor", "Bima");

const slugs = Array.from({ length: 8 }, (_, at) => `layanan-${at}`);
const ids = new Map<string, string>();
const idOf = (slug: string) => ids.get(slug) ?? "";

async function made(publisher: typeof service, slug: string) {
  const words = { shared: {}, id: { title: slug }, en: null };
  const answer = await createDocument(rina, publisher, { slug, words });
  if (!answer.ok) throw new Error(answer.refusal);
  const { documentId } = answer.value;
  await publishDocument(rina, publisher, { documentId, seen: 1 });
  return documentId;
}

const publicOrder = async () => (await listPublished(service)).map(({ slug }) => slug);
const positions = async () =>
  (await listDrafts(rina, service)).map(({ position }) => position).sort((a, b) => a - b);
const pageVersion = async () =>
  (await db().pageVersion.findUnique({ where: { id: 1 } }))?.version ?? 0;
const put = (staff: Staff, moved: string, side: "before" | "after", neighbour: string) =>
  moveDocument(staff, "service", { moved: idOf(moved), side, neighbour: idOf(neighbour) });

beforeEach(async () => {
  for (const slug of slugs) if (!ids.has(slug)) ids.set(slug, await made(service, slug));
  for (const [position, slug] of slugs.entries())
    await db().document.update({ where: { id: idOf(slug) }, data: { position } });
});

describe("the order of documents", () => {
  test("is the public's at once, makes no edition, and is written down", async () => {
    const before = await pageVersion();
    expect(await put(rina, "layanan-3", "before", "layanan-1")).toEqual({ ok: true, value: true });
    expect((await publicOrder()).slice(0, 4)).toEqual([
      "layanan-0",
      "layanan-3",
      "layanan-1",
      "layanan-2",
    ]);
    expect(await pageVersion()).toBe(before + 1);
    expect(await db().edition.count({ where: { documentId: idOf("layanan-3") } })).toBe(1);
    const lines = await db().auditEntry.findMany({
      where: { action: "document.moved", subject: `document:${idOf("layanan-3")}` },
    });
    expect(lines.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
      { actorId: rina.accountId, data: { side: "before", neighbour: idOf("layanan-1") } },
    ]);
  });

  test("of many who reorder at once everybody gets what he asked for, and nothing falls out", async () => {
    const wishes = [0, 2, 4, 6].map((at) => [`layanan-${at + 1}`, `layanan-${at}`] as const);
    const answers = await Promise.all(
      wishes.map(([moved, neighbour], at) => put(at % 2 ? rina : bima, moved, "before", neighbour)),
    );
    expect(answers).toEqual(wishes.map(() => ({ ok: true, value: true })));
    expect(await publicOrder()).toEqual([1, 0, 3, 2, 5, 4, 7, 6].map((at) => `layanan-${at}`));
    expect(await positions()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("of two who move the same document the same way one moves it, and it goes one place only", async () => {
    const answers = await Promise.all(
      [rina, bima].map((staff) => put(staff, "layanan-5", "before", "layanan-4")),
    );
    expect(answers.map((answer) => answer.ok && answer.value).sort()).toEqual([false, true]);
    expect((await publicOrder()).slice(3, 6)).toEqual(["layanan-3", "layanan-5", "layanan-4"]);
  });

  test("a document further away already than asked for stays where a colleague has put it", async () => {
    await put(bima, "layanan-6", "before", "layanan-0");
    const version = await pageVersion();
    expect(await put(rina, "layanan-6", "before", "layanan-5")).toEqual({ ok: true, value: false });
    expect((await publicOrder())[0]).toBe("layanan-6");
    expect(await pageVersion()).toBe(version);
  });

  test("is made out of positions that are the same, too", async () => {
    await db().document.updateMany({ where: { kind: "service" }, data: { position: 7 } });
    await put(rina, "layanan-2", "after", "layanan-3");
    expect((await publicOrder()).slice(0, 4)).toEqual([
      "layanan-0",
      "layanan-1",
      "layanan-3",
      "layanan-2",
    ]);
    expect(await positions()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("is closed to who lacks the duty, and knows no document of another kind", async () => {
    const librarian = staffOf("librarian", "Laras");
    expect(await put(librarian, "layanan-1", "before", "layanan-0")).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    const other = await made({ ...service, kind: "collection" }, "koleksi-lain");
    const move = { moved: other, side: "before", neighbour: idOf("layanan-0") } as const;
    for (const kind of ["service", "collection"] as const)
      expect(await moveDocument(rina, kind, move)).toEqual({
        ok: false,
        refusal: "unknown-document",
      });
    expect(await publicOrder()).toEqual(slugs);
  });
});
