import "server-only";

import type { Staff } from "@/lib/identity/types";
import { orderMailing } from "@/lib/membership/news/mutations";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayEditContent } from "@/lib/publishing/policy";
import { findMailable } from "./queries";

export type MailingRefusal = "forbidden" | "not-published" | "already-mailed";

/** Sends a published piece of news to every member who said yes to mail, once per document. */
export async function mailNews(
  staff: Staff,
  documentId: string,
): Promise<Result<null, MailingRefusal>> {
  if (!mayEditContent(staff)) return refuse("forbidden");
  const found = await findMailable(documentId);
  if (!found) return refuse("not-published");
  const ordered = await db().$transaction((tx) => orderMailing(tx, staff, found));
  return ordered ? ok(null) : refuse("already-mailed");
}
