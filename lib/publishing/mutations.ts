import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/mutations";
import type { Staff, System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { nextEnOf, outdatedBefore } from "./domain/content";
import { mayEditContent } from "./policy";
import type { Reader } from "./queries";
import { fingerprint, readContent } from "./queries";
import type { PublishingRefusal } from "./types";

type Translated = { readonly id: unknown; readonly en: unknown; readonly enOf: string | null };

/**
 * A kind of document as its owner publishes it. `shown` runs in the transaction that makes a document public (its
 * content) or withdraws it (null): a search index is then never a moment older than the page.
 */
export type Publisher<Said> = Reader<Said> & {
  readonly shown?: (
    tx: Tx,
    document: { readonly id: string; readonly slug: string },
    content: Said | null,
  ) => Promise<void>;
};

/** Where a document stands after a deed. */
export type Standing = { readonly documentId: string; readonly latest: number };
type Answer = Promise<Result<Standing, PublishingRefusal>>;

type Words<Said> = Omit<Said, "enOf">;

const auditStaff = (tx: Tx, staff: Staff, deed: string, documentId: string, edition: number) =>
  record(tx, {
    actorKind: "staff",
    actorId: staff.accountId,
    action: `document.${deed}`,
    subject: `document:${documentId}`,
    data: { edition },
  });

/** As it is stored: plain JSON, and whether the English text fits the Indonesian one. */
function toStored<Said extends Translated>(
  { schema }: Reader<Said>,
  words: Words<Said>,
  before: Translated | null,
  checked: boolean,
): { readonly content: Said; readonly json: Prisma.InputJsonObject } {
  const after = words as unknown as Translated;
  const enOf = nextEnOf(before, after, { checked, fingerprint });
  const content = schema.parse({ ...words, enOf });
  return { content, json: JSON.parse(JSON.stringify(content)) as Prisma.InputJsonObject };
}

/** Opens a document with its first edition, a draft. Refuses `forbidden` and `slug-taken`. */
export async function createDocument<Said extends Translated>(
  staff: Staff,
  publisher: Publisher<Said>,
  input: { readonly slug: string; readonly words: Words<Said> },
): Answer {
  if (!mayEditContent(staff)) return refuse("forbidden");
  const { kind } = publisher;
  const { json } = toStored(publisher, input.words, null, true);
  return db().$transaction(async (tx) => {
    const id = randomUUID();
    const last = await tx.document.aggregate({ where: { kind }, _max: { position: true } });
    const row = { id, kind, slug: input.slug, position: (last._max.position ?? -1) + 1, latest: 1 };
    const made = await tx.document.createMany({ data: [row], skipDuplicates: true });
    if (made.count === 0) return refuse("slug-taken");
    await tx.edition.create({
      data: { documentId: id, number: 1, content: json, ...authorOf(staff), at: now() },
    });
    await auditStaff(tx, staff, "created", id, 1);
    return ok({ documentId: id, latest: 1 });
  });
}

const authorOf = ({ accountId, name }: Staff) => ({ authorId: accountId, authorName: name });
const actorOf = ({ accountId, name }: Staff) => ({ actorId: accountId, actorName: name });

/**
 * Takes the next edition's number, if nobody has saved since `seen`: the one condition that finds the late editor.
 */
async function advance(
  tx: Tx,
  kind: string,
  { documentId, seen }: { readonly documentId: string; readonly seen: number },
): Promise<
  Result<{ readonly slug: string; readonly published: number | null }, PublishingRefusal>
> {
  const [row] = await tx.document.updateManyAndReturn({
    where: { id: documentId, kind, latest: seen },
    data: { latest: { increment: 1 } },
    select: { slug: true, published: true },
  });
  if (row) return ok(row);
  const known = await tx.document.count({ where: { id: documentId, kind } });
  return refuse(known === 0 ? "unknown-document" : "changed-meanwhile");
}

/** A deed that is refused after it has begun to write is rolled back as a whole. */
async function inOneGo<Value>(
  run: (tx: Tx) => Promise<Result<Value, PublishingRefusal>>,
): Promise<Result<Value, PublishingRefusal>> {
  const refused: { by?: PublishingRefusal } = {};
  try {
    return await db().$transaction(async (tx) => {
      const answer = await run(tx);
      if (answer.ok) return answer;
      refused.by = answer.refusal;
      throw new Error(answer.refusal);
    });
  } catch (error) {
    if (refused.by !== undefined) return refuse(refused.by);
    throw error;
  }
}

/**
 * Saves a draft as a new edition; the public sees nothing of it. `seen` is the edition the editor began from;
 * `translationChecked` says that the English text fits the Indonesian one although it was not touched.
 */
export async function saveDraft<Said extends Translated>(
  staff: Staff,
  publisher: Publisher<Said>,
  input: {
    readonly documentId: string;
    readonly seen: number;
    readonly slug?: string;
    readonly words: Words<Said>;
    readonly translationChecked: boolean;
  },
): Answer {
  if (!mayEditContent(staff)) return refuse("forbidden");
  return inOneGo(async (tx) => {
    const advanced = await advance(tx, publisher.kind, input);
    if (!advanced.ok) return advanced;
    const before = await findBefore(tx, publisher, input);
    const { json } = toStored(publisher, input.words, before, input.translationChecked);
    const renamed = await rename(tx, publisher.kind, input, advanced.value.slug);
    if (!renamed.ok) return renamed;
    const latest = input.seen + 1;
    await tx.edition.create({
      data: {
        ...{ documentId: input.documentId, number: latest, content: json },
        ...authorOf(staff),
        at: now(),
      },
    });
    await auditStaff(tx, staff, "saved", input.documentId, latest);
    return ok({ documentId: input.documentId, latest });
  });
}

/** The edition an editor began from, as far as the next one's translation is judged by it. */
async function findBefore<Said extends Translated>(
  tx: Tx,
  reader: Reader<Said>,
  input: { readonly documentId: string; readonly seen: number; readonly words: Words<Said> },
): Promise<Translated | null> {
  const { documentId, seen: number } = input;
  const row = await tx.edition.findUnique({
    where: { documentId_number: { documentId, number } },
  });
  if (row === null) return null;
  const { en } = input.words as unknown as Translated;
  return readContent(reader, documentId, row.content) ?? outdatedBefore(row.content, en);
}

/** By shape, not by class: the web process holds Prisma twice, bundled by Next and beside it (decision 0005). */
const uniqueFault = z.object({ code: z.literal("P2002") });

async function rename(
  tx: Tx,
  kind: string,
  { documentId, slug }: { readonly documentId: string; readonly slug?: string },
  known: string,
): Promise<Result<true, PublishingRefusal>> {
  if (slug === undefined || slug === known) return ok(true);
  const taken = await tx.document.count({ where: { kind, slug, id: { not: documentId } } });
  if (taken > 0) return refuse("slug-taken");
  try {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, firstPublishedAt: null },
      data: { slug },
    });
    return count === 0 ? refuse("slug-fixed") : ok(true);
  } catch (error) {
    // Somebody else took it since it was looked for; the refusal rolls back what this transaction has written.
    if (uniqueFault.safeParse(error).success) return refuse("slug-taken");
    throw error;
  }
}

async function readEdition<Said>(
  tx: Tx,
  reader: Reader<Said>,
  documentId: string,
  number: number,
): Promise<Result<Said, "unknown-edition" | "edition-outdated">> {
  const row = await tx.edition.findUnique({
    where: { documentId_number: { documentId, number } },
  });
  if (row === null) return refuse("unknown-edition");
  const content = readContent(reader, documentId, row.content);
  return content === null ? refuse("edition-outdated") : ok(content);
}

/** Shows the newest edition to the public. `seen` must be it: nobody publishes words he has not read. */
export async function publishDocument<Said extends Translated>(
  staff: Staff,
  publisher: Publisher<Said>,
  { documentId, seen }: { readonly documentId: string; readonly seen: number },
): Answer {
  if (!mayEditContent(staff)) return refuse("forbidden");
  return inOneGo(async (tx) => {
    const known = await tx.document.count({ where: { id: documentId, kind: publisher.kind } });
    if (known === 0) return refuse("unknown-document");
    const read = await readEdition(tx, publisher, documentId, seen);
    if (!read.ok) return read;
    const target = { documentId, edition: seen };
    const shown = await show(tx, publisher, target, read.value, actorOf(staff));
    if (!shown) return refuse("changed-meanwhile");
    await auditStaff(tx, staff, "published", documentId, seen);
    await raisePageVersion(tx);
    return ok({ documentId, latest: seen });
  });
}

/** False when `edition` is no longer the newest. The caller raises the page version, as its last statement. */
async function show<Said>(
  tx: Tx,
  publisher: Publisher<Said>,
  { documentId, edition }: { readonly documentId: string; readonly edition: number },
  content: Said,
  actor: { readonly actorId: string | null; readonly actorName: string },
): Promise<boolean> {
  const at = now();
  const when = at.toISOString();
  const [row] = await tx.$queryRaw<{ slug: string }[]>`
    UPDATE document SET published = ${edition}::int, published_at = ${when}::timestamptz,
      first_published_at = coalesce(first_published_at, ${when}::timestamptz)
    WHERE id = ${documentId}::uuid AND latest = ${edition}::int RETURNING slug`;
  if (!row) return false;
  await notePublication(tx, documentId, edition, actor, at);
  await publisher.shown?.(tx, { id: documentId, slug: row.slug }, content);
  return true;
}

async function notePublication(
  tx: Tx,
  documentId: string,
  edition: number | null,
  actor: { readonly actorId: string | null; readonly actorName: string },
  at: Date,
): Promise<void> {
  // The document's row is held by this transaction, so nobody takes the same number.
  const number = (await tx.publication.count({ where: { documentId } })) + 1;
  await tx.publication.create({ data: { documentId, number, edition, ...actor, at } });
}

/** Takes a document from the public; its words and history stay. Refuses `not-published`. */
export async function withdrawDocument<Said extends Translated>(
  staff: Staff,
  publisher: Publisher<Said>,
  { documentId, seen }: { readonly documentId: string; readonly seen: number },
): Answer {
  if (!mayEditContent(staff)) return refuse("forbidden");
  return inOneGo(async (tx) => {
    const [row] = await tx.document.updateManyAndReturn({
      where: { id: documentId, kind: publisher.kind, latest: seen, published: { not: null } },
      data: { published: null, publishedAt: null },
      select: { slug: true },
    });
    if (!row) {
      const known = await tx.document.findFirst({
        where: { id: documentId, kind: publisher.kind },
      });
      if (known === null) return refuse("unknown-document");
      return refuse(known.latest === seen ? "not-published" : "changed-meanwhile");
    }
    await notePublication(tx, documentId, null, actorOf(staff), now());
    await publisher.shown?.(tx, { id: documentId, slug: row.slug }, null);
    await auditStaff(tx, staff, "withdrawn", documentId, seen);
    await raisePageVersion(tx);
    return ok({ documentId, latest: seen });
  });
}

/** Takes the words of an older edition up again, as a new edition, and publishes it. */
export async function revertDocument<Said extends Translated>(
  staff: Staff,
  publisher: Publisher<Said>,
  input: { readonly documentId: string; readonly seen: number; readonly to: number },
): Answer {
  if (!mayEditContent(staff)) return refuse("forbidden");
  return inOneGo(async (tx) => {
    const advanced = await advance(tx, publisher.kind, input);
    if (!advanced.ok) return advanced;
    const read = await readEdition(tx, publisher, input.documentId, input.to);
    if (!read.ok) return read;
    const content = read.value;
    const latest = input.seen + 1;
    const json = JSON.parse(JSON.stringify(content)) as Prisma.InputJsonObject;
    await tx.edition.create({
      data: {
        ...{ documentId: input.documentId, number: latest, content: json, copyOf: input.to },
        ...authorOf(staff),
        at: now(),
      },
    });
    const target = { documentId: input.documentId, edition: latest };
    await show(tx, publisher, target, content, actorOf(staff));
    await auditStaff(tx, staff, "reverted", input.documentId, latest);
    await raisePageVersion(tx);
    return ok({ documentId: input.documentId, latest });
  });
}

/**
 * For seeds: a published document, unless one of its address exists already, which then belongs to its editors.
 * @returns true when it was made
 */
export async function seedDocument<Said extends Translated>(
  system: System,
  publisher: Publisher<Said>,
  input: { readonly slug: string; readonly position: number; readonly words: Words<Said> },
): Promise<boolean> {
  const { kind } = publisher;
  const { content, json } = toStored(publisher, input.words, null, true);
  return db().$transaction(async (tx) => {
    const id = randomUUID();
    const row = { id, kind, slug: input.slug, position: input.position, latest: 1 };
    const made = await tx.document.createMany({ data: [row], skipDuplicates: true });
    if (made.count === 0) return false;
    await tx.edition.create({
      data: { documentId: id, number: 1, content: json, authorName: system.name, at: now() },
    });
    const actor = { actorId: null, actorName: system.name };
    await show(tx, publisher, { documentId: id, edition: 1 }, content, actor);
    await raisePageVersion(tx);
    return true;
  });
}
