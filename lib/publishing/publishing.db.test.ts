import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { contentSchema } from "./domain/content";
import type { Publisher } from "./mutations";
import {
  createDocument,
  publishDocument,
  revertDocument,
  saveDraft,
  seedDocument,
  withdrawDocument,
} from "./mutations";
import {
  getDraft,
  getPublished,
  listDrafts,
  listHistory,
  listPublished,
  listPublishedOnce,
} from "./queries";

const schema = contentSchema(z.object({ order: z.number() }), z.object({ title: z.string() }));
type Said = z.output<typeof schema>;
/** The same kind as it was stored once. */
const olderSchema = contentSchema(
  z.object({ order: z.number() }),
  z.object({ heading: z.string() }),
);
type Older = z.output<typeof olderSchema>;

/** What `shown` was told, in order. */
const told: (string | null)[] = [];
const news: Publisher<Said> = {
  kind: "news",
  schema,
  shown: async (_tx, { slug }, content) => {
    told.push(content === null ? null : `${slug}: ${content.id.title}`);
    if (content?.id.title === "gagal") throw new Error("the index is broken");
  },
};

const words = (title: string, en: string | null = null) => ({
  shared: { order: 1 },
  id: { title },
  en: en === null ? null : { title: en },
});

function staffOf(role: "librarian" | "supervisor", name: string): Staff {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name, role };
  const staff = proveStaff({ ...session, serviceGroup: null, memberNumber: null });
  if (!staff) throw new Error("a role of staff");
  return staff;
}
const rina = staffOf("supervisor", "Rina");
const bima = staffOf("supervisor", "Bima");

async function made(slug: string, title = "Satu") {
  const answer = await createDocument(rina, news, { slug, words: words(title) });
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.documentId;
}
const pageVersion = async () =>
  (await db().pageVersion.findUnique({ where: { id: 1 } }))?.version ?? 0;
const publicTitle = async (slug: string) => (await getPublished(news, slug))?.content.id.title;

beforeAll(() => {
  told.length = 0;
});

describe("from a draft to the public and back", () => {
  test("a draft is nobody's to read until it is published, and leaves no trace when withdrawn", async () => {
    const documentId = await made("pameran");
    expect(await publicTitle("pameran")).toBeUndefined();
    const before = await pageVersion();
    expect(await publishDocument(rina, news, { documentId, seen: 1 })).toMatchObject({ ok: true });
    expect(await publicTitle("pameran")).toBe("Satu");
    expect(await pageVersion()).toBe(before + 1);
    expect(told.at(-1)).toBe("pameran: Satu");
    const title = { ...words("Dua"), id: { title: "Dua" } };
    await saveDraft(rina, news, { documentId, seen: 1, words: title, translationChecked: false });
    expect(await publicTitle("pameran")).toBe("Satu");
    expect(await withdrawDocument(rina, news, { documentId, seen: 2 })).toMatchObject({ ok: true });
    expect(await publicTitle("pameran")).toBeUndefined();
    expect(told.at(-1)).toBeNull();
    expect(await withdrawDocument(rina, news, { documentId, seen: 2 })).toEqual({
      ok: false,
      refusal: "not-published",
    });
  });

  test("an older edition comes back as a new one, and the history says who did what", async () => {
    const documentId = await made("kembali");
    await publishDocument(rina, news, { documentId, seen: 1 });
    await saveDraft(bima, news, {
      ...{ documentId, seen: 1, words: words("Dua"), translationChecked: false },
    });
    await publishDocument(bima, news, { documentId, seen: 2 });
    expect(await publicTitle("kembali")).toBe("Dua");
    const back = await revertDocument(rina, news, { documentId, seen: 2, to: 1 });
    expect(back).toEqual({ ok: true, value: { documentId, latest: 3 } });
    expect(await publicTitle("kembali")).toBe("Satu");
    const history = await listHistory(rina, documentId);
    expect(history.map(({ deed, edition, by }) => `${deed} ${edition} ${by}`)).toEqual([
      "published 3 Rina",
      "reverted 3 Rina",
      "published 2 Bima",
      "saved 2 Bima",
      "published 1 Rina",
      "saved 1 Rina",
    ]);
    const second = await getDraft(rina, news, documentId, 2);
    expect(second).toMatchObject({ outdated: false, content: { id: { title: "Dua" } } });
  });

  test("what cannot be indexed is not published either", async () => {
    const documentId = await made("rusak", "gagal");
    await expect(publishDocument(rina, news, { documentId, seen: 1 })).rejects.toThrow("index");
    expect(await publicTitle("rusak")).toBeUndefined();
    expect(await db().publication.count({ where: { documentId } })).toBe(0);
  });
});

describe("two people at one entry", () => {
  test("of many who save from the same edition one is first, the others are told and nothing is lost", async () => {
    const documentId = await made("ramai");
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        saveDraft(index % 2 ? rina : bima, news, {
          ...{ documentId, seen: 1, words: words(`Naskah ${index}`), translationChecked: false },
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toBe("changed-meanwhile");
    expect(await db().edition.count({ where: { documentId } })).toBe(2);
  });

  test("nobody publishes or reverts over words he has not seen", async () => {
    const documentId = await made("lambat");
    await saveDraft(bima, news, {
      ...{ documentId, seen: 1, words: words("Baru"), translationChecked: false },
    });
    const late = { ok: false, refusal: "changed-meanwhile" };
    expect(await publishDocument(rina, news, { documentId, seen: 1 })).toEqual(late);
    expect(await revertDocument(rina, news, { documentId, seen: 1, to: 1 })).toEqual(late);
    expect(await withdrawDocument(rina, news, { documentId, seen: 1 })).toEqual(late);
    expect(await publicTitle("lambat")).toBeUndefined();
    expect(await db().edition.count({ where: { documentId } })).toBe(2);
  });
});

describe("addresses", () => {
  test("a slug that exists is refused, and one that has been public is kept", async () => {
    const first = await made("alamat");
    const other = await made("alamat-lain");
    expect(await createDocument(rina, news, { slug: "alamat", words: words("x") })).toEqual({
      ok: false,
      refusal: "slug-taken",
    });
    const save = (documentId: string, seen: number, slug: string) =>
      saveDraft(rina, news, {
        ...{ documentId, seen, slug, words: words("y"), translationChecked: false },
      });
    expect(await save(other, 1, "alamat")).toEqual({ ok: false, refusal: "slug-taken" });
    expect(await save(other, 1, "alamat-kedua")).toMatchObject({ ok: true });
    await publishDocument(rina, news, { documentId: first, seen: 1 });
    expect(await save(first, 1, "alamat-baru")).toEqual({ ok: false, refusal: "slug-fixed" });
    expect(await db().edition.count({ where: { documentId: first } })).toBe(1);
  });
});

test("of many who take one address at the same moment one gets it, the others are refused", async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, (_, index) => made(`rebutan-${index}`)));
  const answers = await Promise.all(
    ids.map((documentId) =>
      saveDraft(rina, news, {
        ...{ documentId, seen: 1, slug: "rebutan", words: words("y"), translationChecked: false },
      }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toBe("slug-taken");
});

describe("a document whose stored content no longer fits its schema", () => {
  const newer: Publisher<Said> = {
    kind: "news",
    schema: schema.refine(({ id }) => id.title !== "Bentuk lama", "outdated"),
  };
  const lines: string[] = [];
  beforeAll(() => {
    vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    return () => vi.restoreAllMocks();
  });

  async function outdated(slug: string) {
    const documentId = await made(slug, "Bentuk lama");
    await publishDocument(rina, news, { documentId, seen: 1 });
    return documentId;
  }

  test("is left out of every public list and read as absent, while the others stay, and the log names it", async () => {
    const fits = await made("bentuk-baru");
    await publishDocument(rina, news, { documentId: fits, seen: 1 });
    const documentId = await outdated("bentuk-lama");
    lines.length = 0;
    for (const list of [await listPublished(newer), await listPublishedOnce(newer)]) {
      const slugs = list.map(({ slug }) => slug);
      expect(slugs).toContain("bentuk-baru");
      expect(slugs).not.toContain("bentuk-lama");
    }
    expect(await getPublished(newer, "bentuk-lama")).toBeNull();
    const line = { publishing: "outdated", kind: "news", id: documentId };
    expect(lines).toEqual(Array.from({ length: 3 }, () => `${JSON.stringify(line)}\n`));
  });

  test("stands marked in the list of staff, opens with what is stored, and is whole again once saved and published", async () => {
    const documentId = await outdated("bentuk-daftar");
    const listed = async () =>
      (await listDrafts(rina, newer)).find(({ slug }) => slug === "bentuk-daftar");
    const stored = { id: { title: "Bentuk lama" } };
    const marked = { outdated: true, publishedOutdated: true, latest: 1, published: 1, stored };
    expect(await listed()).toMatchObject(marked);
    expect(await getDraft(rina, newer, documentId)).toMatchObject(marked);
    const anew = { documentId, seen: 1, words: words("Bentuk baru"), translationChecked: false };
    await saveDraft(rina, newer, anew);
    // The new words fit; what the public should see still does not, and staff are told so.
    const half = { outdated: false, publishedOutdated: true, latest: 2, published: 1 };
    expect(await listed()).toMatchObject(half);
    expect(await getDraft(rina, newer, documentId)).toMatchObject(half);
    expect(await getDraft(rina, newer, documentId, 1)).toMatchObject({ outdated: true, stored });
    await publishDocument(rina, newer, { documentId, seen: 2 });
    expect(await listed()).toMatchObject({ outdated: false, publishedOutdated: false });
    expect((await getPublished(newer, "bentuk-daftar"))?.content.id.title).toBe("Bentuk baru");
  });

  test("is neither published nor reverted to, but withdrawn and written anew", async () => {
    const documentId = await outdated("bentuk-terbit");
    const refused = { ok: false, refusal: "edition-outdated" };
    expect(await publishDocument(rina, newer, { documentId, seen: 1 })).toEqual(refused);
    expect(await revertDocument(rina, newer, { documentId, seen: 1, to: 1 })).toEqual(refused);
    expect(await db().edition.count({ where: { documentId } })).toBe(1);
    expect(await withdrawDocument(rina, newer, { documentId, seen: 1 })).toMatchObject({
      ok: true,
    });
    const anew = { documentId, seen: 1, words: words("Bentuk baru"), translationChecked: false };
    expect(await saveDraft(rina, newer, anew)).toMatchObject({ ok: true });
    expect(await revertDocument(rina, newer, { documentId, seen: 2, to: 1 })).toEqual(refused);
  });
});

describe("translations", () => {
  test("an English text is stale once the Indonesian one moves on, until it is rewritten or found to fit", async () => {
    const answer = await createDocument(rina, news, {
      slug: "terjemahan",
      words: words("Halo", "Hello"),
    });
    if (!answer.ok) throw new Error(answer.refusal);
    const { documentId } = answer.value;
    const stale = async () => {
      const draft = await getDraft(rina, news, documentId);
      return draft && !draft.outdated && draft.translationStale;
    };
    expect(await stale()).toBe(false);
    const save = (seen: number, title: string, en: string, translationChecked = false) =>
      saveDraft(rina, news, { documentId, seen, words: words(title, en), translationChecked });
    await save(1, "Halo semua", "Hello");
    expect(await stale()).toBe(true);
    await save(2, "Halo semua", "Hello", true);
    expect(await stale()).toBe(false);
    await save(3, "Halo lagi", "Hello");
    await save(4, "Halo lagi", "Hello again");
    expect(await stale()).toBe(false);
  });

  test("an English text saved out of an older form stays stale until somebody says that it fits", async () => {
    const older: Publisher<Older> = { kind: "news", schema: olderSchema };
    const made = async (slug: string, en: { heading: string } | null) => {
      const said = { shared: { order: 1 }, id: { heading: "Halo" }, en };
      const answer = await createDocument(rina, older, { slug, words: said });
      if (!answer.ok) throw new Error(answer.refusal);
      return answer.value.documentId;
    };
    const stale = async (documentId: string) => {
      const draft = await getDraft(rina, news, documentId);
      return draft && !draft.outdated && draft.translationStale;
    };
    const save = (documentId: string, seen: number, translationChecked: boolean) =>
      saveDraft(rina, news, {
        ...{ documentId, seen, words: words("Halo semua", "Hello"), translationChecked },
      });
    const left = await made("lama-dibiarkan", { heading: "Hello" });
    await save(left, 1, false);
    expect(await stale(left)).toBe(true);
    await save(left, 2, true);
    expect(await stale(left)).toBe(false);
    const checked = await made("lama-diperiksa", { heading: "Hello" });
    await save(checked, 1, true);
    expect(await stale(checked)).toBe(false);
    const first = await made("lama-diterjemahkan", null);
    await save(first, 1, false);
    expect(await stale(first)).toBe(false);
  });
});

describe("who may", () => {
  test("a librarian without the duty neither writes nor reads drafts", async () => {
    const librarian = staffOf("librarian", "Laras");
    const documentId = await made("rahasia");
    const refused = { ok: false, refusal: "forbidden" };
    expect(await createDocument(librarian, news, { slug: "x", words: words("x") })).toEqual(
      refused,
    );
    expect(await publishDocument(librarian, news, { documentId, seen: 1 })).toEqual(refused);
    expect(await withdrawDocument(librarian, news, { documentId, seen: 1 })).toEqual(refused);
    expect(await getDraft(librarian, news, documentId)).toBeNull();
    expect(await listDrafts(librarian, news)).toEqual([]);
    expect(await listHistory(librarian, documentId)).toEqual([]);
  });
});

test("a seed writes once and never over what editors have made of it", async () => {
  const system = actAsSystem("data awal");
  const input = { slug: "awal", position: 0, words: words("Awal") };
  expect(await seedDocument(system, news, input)).toBe(true);
  expect(await publicTitle("awal")).toBe("Awal");
  expect(await seedDocument(system, news, { ...input, words: words("Lain") })).toBe(false);
  expect(await publicTitle("awal")).toBe("Awal");
});

test("the database itself keeps what was said and when it was public", async () => {
  await expect(db().edition.updateMany({ data: { authorName: "x" } })).rejects.toThrow(
    "append-only",
  );
  await expect(db().publication.deleteMany()).rejects.toThrow("append-only");
});

test("an address that cannot be one has no document, and asking for it is no fault", async () => {
  for (const slug of ["\u0000", "Besar", "a--b", "", "../a", "a".repeat(81)])
    expect(await getPublished(news, slug)).toBeNull();
});
