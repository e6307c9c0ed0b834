import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { unreadAnswer } from "../awaited/queries";
import type { OwnConversation } from "../types";
import { excerptAround, likePattern, searchWords } from "./domain/search-words";
import type { MemberConversations } from "./types";

/** Conversations on one page of the list. */
export const pageSize = 20;

type Row = {
  readonly id: string;
  readonly state: OwnConversation["state"];
  readonly questionType: string;
  readonly startedAt: Date;
  readonly lastMessage: string | null;
  readonly unread: boolean;
  readonly found: string | null;
};

type Wanted = { readonly search?: string; readonly page?: number };

/**
 * The conversations of the member's account, newest first; with a search those in whose messages every word stands.
 * Only the account's: what a browser began without signing in belongs to that browser. `page` counts from 1.
 */
export function listMemberConversations(
  member: MemberPatron,
  wanted: Wanted = {},
): Promise<MemberConversations> {
  return listOf(Prisma.sql`c.account_id = ${member.account.accountId}::uuid`, wanted);
}

/**
 * Those of the account in which something is still to come: they wait, are being served, or hold an answer the member has
 * not read; in the same shape. Who left the queue himself waits for nothing.
 */
export function listPendingConversations(member: MemberPatron): Promise<MemberConversations> {
  return listOf(
    Prisma.sql`c.account_id = ${member.account.accountId}::uuid
      AND (c.state IN ('waiting', 'open', 'message') OR (${unreadAnswer}))`,
    {},
  );
}

/**
 * Those that the member's browser began without signing in and that he may take into his account (`keepInAccount`), in
 * the same shape; none on a public computer.
 */
export async function listBrowserConversations(
  member: MemberPatron,
  wanted: Wanted = {},
): Promise<MemberConversations> {
  if (member.keyHash === null) return { conversations: [], more: false };
  const own = Prisma.sql`c.key_hash = ${member.keyHash}::char(64) AND c.account_id IS NULL
    AND NOT c.public_computer`;
  return listOf(own, wanted);
}

async function listOf(
  owner: Prisma.Sql,
  { search = "", page = 1 }: Wanted,
): Promise<MemberConversations> {
  const words = searchWords(search);
  const patterns = words.map(likePattern);
  const rows = await db().$queryRaw<Row[]>`
    SELECT c.id::text, c.state, c.question_type AS "questionType", c.started_at AS "startedAt",
      c.last_message_preview AS "lastMessage",
      (${unreadAnswer}) IS TRUE AS unread,
      (SELECT e.body FROM conversation_event e
        WHERE e.conversation_id = c.id AND e.type = 'message.sent' AND e.body ILIKE ANY (${patterns}::text[])
        ORDER BY e.seq LIMIT 1) AS found
    FROM conversation c
    WHERE ${owner}
      AND NOT EXISTS (SELECT 1 FROM unnest(${patterns}::text[]) AS w (pattern) WHERE NOT EXISTS (
        SELECT 1 FROM conversation_event e
        WHERE e.conversation_id = c.id AND e.type = 'message.sent' AND e.body ILIKE w.pattern))
    ORDER BY c.started_at DESC, c.id DESC
    LIMIT ${pageSize + 1} OFFSET ${(Math.max(1, page) - 1) * pageSize}`;
  const conversations = rows.slice(0, pageSize).map(({ found, startedAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    excerpt: found === null || words.length === 0 ? null : excerptAround(found, words),
  }));
  return { conversations, more: rows.length > pageSize };
}
