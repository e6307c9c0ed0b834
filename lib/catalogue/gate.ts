import "server-only";

import { recordState } from "./queries";

type PageRequest = { readonly nextUrl: { readonly pathname: string } };

const recordPage = /^(?:\/(?:id|en))?\/opac\/([^/]+)\/?$/;

/** Pages of the catalogue that are no records. */
const otherPages = new Set(["lanjutan", "telusur", "baru", "daftar"]);

/**
 * For `proxy.ts`: what the address of a record has to answer before anything streams. 404 where no record ever was, 410 where
 * one was withdrawn, null where there is one, where it is another page, and while the database is away: then nobody
 * knows, and the page speaks for itself.
 */
export async function missingRecordStatus({ nextUrl }: PageRequest): Promise<404 | 410 | null> {
  const [, record] = recordPage.exec(nextUrl.pathname) ?? [];
  if (record === undefined || otherPages.has(record)) return null;
  const id = recordId(record);
  if (id === null) return 404;
  try {
    const state = await recordState(id);
    if (state === null) return 404;
    return state === "withdrawn" ? 410 : null;
  } catch {
    return null;
  }
}

/** The id in an address, written as we write it: no sign, no zero in front. Null for anything else. */
export function recordId(segment: string): number | null {
  return /^[1-9]\d{0,9}$/.test(segment) ? Number(segment) : null;
}
