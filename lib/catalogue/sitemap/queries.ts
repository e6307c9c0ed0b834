import "server-only";
import { db } from "@/lib/platform/db";

/** Addresses of one sitemap at most (sitemaps.org). A part is a range of ids, so that it stays the same one. */
const partSize = 50_000;

const opening = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemaps of records, each with an address made by `addressOf` of its number (from 0). Public. */
export async function sitemapIndex(addressOf: (part: number) => string): Promise<string> {
  const [row] = await db().$queryRaw<{ last: number | null }[]>`
    SELECT max(id) AS last FROM catalogue_record`;
  const parts = Math.ceil((row?.last ?? 0) / partSize);
  const entries = Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${addressOf(part)}</loc></sitemap>`,
  );
  return `${opening}\n<sitemapindex ${namespace}>\n${entries.join("\n")}\n</sitemapindex>\n`;
}

/** One sitemap of live records; empty for a part that no record is in. `origin` has no slash at its end. Public. */
export async function sitemapOfRecords(part: number, origin: string): Promise<string> {
  const isPart = Number.isInteger(part) && part >= 0 && part < 2_147_483_647 / partSize - 1;
  const rows = isPart
    ? await db().$queryRaw<{ id: number; changedAt: Date }[]>`
        SELECT id, changed_at AS "changedAt" FROM catalogue_record
        WHERE id > ${part * partSize}::int AND id <= ${(part + 1) * partSize}::int AND withdrawn_at IS NULL
        ORDER BY id`
    : [];
  const entries = rows.map(
    ({ id, changedAt }) =>
      `<url><loc>${origin}/opac/${id}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
  );
  return `${opening}\n<urlset ${namespace}>\n${entries.join("\n")}\n</urlset>\n`;
}
