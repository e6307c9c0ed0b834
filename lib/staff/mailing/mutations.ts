import "server-only";

import type { Staff } from "@/lib/identity/types";
import { orderMailing } from "@/lib/membership/news/mutations";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayEditContent } from "@/lib/publishing/policy";
import { findMailable } from "./queries";

export type MailingRefusal =
  | "forbidden"
  | "not-published"
  /** Other words were published since the page before the press was drawn. */
  | "changed-meanwhile"
  | "already-mailed";

/**
 * Sends a published piece of news to every member who said yes to mail, once per document. `seen` is the edition whose
 * words were read before the press: nobody mails words he has not read.
 */
export async function mailNews(
  staff: Staff,
  { documentId, seen }: { readonly documentId: string; readonly seen: number },
): Promise<Result<null, MailingRefusal>> {
  if (!mayEditContent(staff)) return refuse("forbidden");
  const found = await findMailable(documentId);
  if (!found) return refuse("not-published");
  if (found.edition !== seen) return refuse("changed-meanwhile");
  const ordered = await db().$transaction((tx) => orderMailing(tx, staff, found));
  return ordered ? ok(null) : refuse("already-mailed");
}
