import "server-only";
import { createHash } from "node:crypto";
import type { ZodType } from "zod";
import type { Staff } from "@/lib/identity/types";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { isTranslationStale, slugSchema } from "./domain/content";
import { mayEditContent } from "./policy";
import type { DocumentKind, HistoryLine, PublishedDocument, StaffDocument } from "./types";

/** How a kind's owner reads its content: the schema it was checked by when it was saved. */
export type Reader<Said> = {
  readonly kind: DocumentKind;
  readonly schema: ZodType<Said>;
};

/** By which a text is recognised; see `Content.enOf`. */
export const fingerprint = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);

type Translated = { readonly id: unknown; readonly en: unknown; readonly enOf: string | null };

type PublishedRow = {
  readonly id: string;
  readonly slug: string;
  readonly position: number;
  readonly content: unknown;
  readonly first_published_at: Date;
  readonly published_at: Date;
};

/**
 * Stored content as its owner reads it today; null when it was written in a shape the schema no longer takes. One such
 * row shall not take down the pages that list it, so it is left out and named to whoever reads the log.
 */
export function readContent<Said>(
  { kind, schema }: Reader<Said>,
  documentId: string,
  stored: unknown,
): Said | null {
  const read = schema.safeParse(stored);
  if (read.success) return read.data;
  process.stderr.write(`${JSON.stringify({ publishing: "outdated", kind, id: documentId })}\n`);
  return null;
}

function toPublished<Said extends Translated>(
  reader: Reader<Said>,
  row: PublishedRow,
): PublishedDocument<Said> | null {
  const { kind } = reader;
  const content = readContent(reader, row.id, row.content);
  if (content === null) return null;
  return {
    id: row.id,
    kind,
    slug: row.slug,
    position: row.position,
    content,
    firstPublishedAt: row.first_published_at,
    publishedAt: row.published_at,
    translationStale: isTranslationStale(content, fingerprint),
  };
}

/** Everything of a kind that is public now and fits its schema, by position; public. */
export async function listPublished<Said extends Translated>(
  reader: Reader<Said>,
  database: Db = db(),
): Promise<readonly PublishedDocument<Said>[]> {
  const rows = await database.$queryRaw<PublishedRow[]>`
    SELECT d.id, d.slug, d.position, e.content, d.first_published_at, d.published_at
    FROM document d JOIN edition e ON e.document_id = d.id AND e.number = d.published
    WHERE d.kind = ${reader.kind} ORDER BY d.position, d.slug`;
  return rows.flatMap((row) => toPublished(reader, row) ?? []);
}

/** A document that is public or has been: in the last words the public saw. */
export type PublishedOnce<Said> = PublishedDocument<Said> & {
  readonly withdrawn: boolean;
  /** Number of the edition whose words these are. */
  readonly edition: number;
};

/**
 * Everything of a kind that is public or ever was, by position, or of it the one document that is named: for kinds whose
 * names stay in use after they were withdrawn; public.
 */
export async function listPublishedOnce<Said extends Translated>(
  reader: Reader<Said>,
  documentId: string | null = null,
): Promise<readonly PublishedOnce<Said>[]> {
  const rows = await db().$queryRaw<
    (PublishedRow & { readonly withdrawn: boolean; readonly edition: number })[]
  >`
    SELECT d.id, d.slug, d.position, e.content, d.first_published_at, p.at AS published_at,
      d.published IS NULL AS withdrawn, p.edition
    FROM document d
    CROSS JOIN LATERAL (
      SELECT edition, at FROM publication
      WHERE document_id = d.id AND edition IS NOT NULL ORDER BY number DESC LIMIT 1
    ) p
    JOIN edition e ON e.document_id = d.id AND e.number = p.edition
    WHERE d.kind = ${reader.kind} AND (${documentId}::uuid IS NULL OR d.id = ${documentId}::uuid)
    ORDER BY d.position, d.slug`;
  return rows.flatMap((row) => {
    const document = toPublished(reader, row);
    return document === null
      ? []
      : [{ ...document, withdrawn: row.withdrawn, edition: row.edition }];
  });
}

/** One public document by its address; null when there is none, it is a draft or no longer fits its schema; public. */
export async function getPublished<Said extends Translated>(
  reader: Reader<Said>,
  slug: string,
  database: Db = db(),
): Promise<PublishedDocument<Said> | null> {
  // What cannot be an address is asked by anybody (`%00`), and some of it PostgreSQL takes for a fault.
  if (!slugSchema.safeParse(slug).success) return null;
  const [row] = await database.$queryRaw<PublishedRow[]>`
    SELECT d.id, d.slug, d.position, e.content, d.first_published_at, d.published_at
    FROM document d JOIN edition e ON e.document_id = d.id AND e.number = d.published
    WHERE d.kind = ${reader.kind} AND d.slug = ${slug}`;
  return row ? toPublished(reader, row) : null;
}

/** Is a public document at this address? For real 404s; public. */
export async function isPublished(kind: DocumentKind, slug: string): Promise<boolean> {
  return (await db().document.count({ where: { kind, slug, published: { not: null } } })) > 0;
}

/** The newest words of every document of a kind, published or not, by position; marked where they fit no longer. */
export async function listDrafts<Said extends Translated>(
  staff: Staff,
  reader: Reader<Said>,
): Promise<readonly StaffDocument<Said>[]> {
  if (!mayEditContent(staff)) return [];
  const [rows, shown] = await Promise.all([
    db().document.findMany({
      where: { kind: reader.kind },
      include: { editions: { orderBy: { number: "desc" }, take: 1 } },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
    }),
    db().$queryRaw<{ id: string; content: unknown }[]>`
      SELECT d.id, e.content FROM document d
      JOIN edition e ON e.document_id = d.id AND e.number = d.published
      WHERE d.kind = ${reader.kind} AND d.published <> d.latest`,
  ]);
  const publics = new Map(shown.map(({ id, content }) => [id, content]));
  return rows.flatMap(({ editions: [edition], ...row }) =>
    edition ? toStaffDocument(reader, row, edition, publics.get(row.id)) : [],
  );
}

type DocumentRow = {
  readonly id: string;
  readonly slug: string;
  readonly position: number;
  readonly latest: number;
  readonly published: number | null;
};
type EditionRow = {
  readonly number: number;
  readonly content: unknown;
  readonly authorName: string;
  readonly at: Date;
};

/** `shown` is the published edition's content where that is another edition. */
function toStaffDocument<Said extends Translated>(
  reader: Reader<Said>,
  { id, slug, position, latest, published }: DocumentRow,
  edition: EditionRow,
  shown: unknown,
): StaffDocument<Said> {
  const { kind } = reader;
  const content = readContent(reader, id, edition.content);
  const publicContent =
    published === null || published === edition.number ? content : readContent(reader, id, shown);
  const kept = {
    ...{ id, kind, slug, position, latest, published },
    publishedOutdated: published !== null && publicContent === null,
    savedAt: edition.at,
    savedBy: edition.authorName,
  };
  if (content === null) return { ...kept, outdated: true, stored: edition.content };
  const translationStale = isTranslationStale(content, fingerprint);
  return { ...kept, outdated: false, content, translationStale };
}

/**
 * A document in one of its editions (the newest without a number), marked when that no longer fits its schema; null when
 * either does not exist.
 */
export async function getDraft<Said extends Translated>(
  staff: Staff,
  reader: Reader<Said>,
  documentId: string,
  number?: number,
): Promise<StaffDocument<Said> | null> {
  if (!mayEditContent(staff)) return null;
  const row = await db().document.findFirst({ where: { id: documentId, kind: reader.kind } });
  if (row === null) return null;
  const wanted = number ?? row.latest;
  const editions = await db().edition.findMany({
    where: { documentId, number: { in: [wanted, row.published ?? wanted] } },
  });
  const edition = editions.find((each) => each.number === wanted);
  const shown = editions.find((each) => each.number === row.published);
  return edition ? toStaffDocument(reader, row, edition, shown?.content) : null;
}

/** Who changed what, and when: newest first. */
export async function listHistory(
  staff: Staff,
  documentId: string,
): Promise<readonly HistoryLine[]> {
  if (!mayEditContent(staff)) return [];
  const [editions, publications] = await Promise.all([
    db().edition.findMany({ where: { documentId }, omit: { content: true } }),
    db().publication.findMany({ where: { documentId } }),
  ]);
  const lines: HistoryLine[] = [
    ...editions.map(({ number, copyOf, authorName, at }) => ({
      deed: copyOf === null ? ("saved" as const) : ("reverted" as const),
      edition: number,
      copyOf,
      by: authorName,
      at,
    })),
    ...publications.map(({ edition, actorName, at }) => ({
      deed: edition === null ? ("withdrawn" as const) : ("published" as const),
      edition,
      by: actorName,
      at,
    })),
  ];
  // A publication follows the save it published, also when both fell into one millisecond.
  const rank = ({ deed }: HistoryLine) => (deed === "published" || deed === "withdrawn" ? 1 : 0);
  return lines.sort((a, b) => b.at.getTime() - a.at.getTime() || rank(b) - rank(a));
}
