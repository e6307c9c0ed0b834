import "server-only";

import { Prisma } from "@/lib/platform/prisma/client";

/**
 * Of conversation `c`: a librarian spoke last, and words of his stand unread. That somebody closed or handed on a
 * conversation after its answer was read is nothing to read.
 */
export const unreadAnswer = Prisma.sql`c.last_message_by = 'librarian' AND EXISTS (
  SELECT 1 FROM conversation_event e
  WHERE e.conversation_id = c.id AND e.seq > c.patron_read_seq
    AND e.actor_kind = 'librarian' AND e.type = 'message.sent' AND e.body IS NOT NULL)`;
