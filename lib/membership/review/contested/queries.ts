import "server-only";

import { Prisma } from "@/lib/platform/prisma/client";

/**
 * Whether an application `a` shares its identity number with another open one: the marked duplicate, and the one that was quicker
 * and holds the identity, since nobody has settled yet which of them is the true one.
 */
export const isContested = Prisma.sql`(a.duplicate OR EXISTS (
  SELECT FROM membership_application other WHERE other.identity_index = a.identity_index
    AND other.id <> a.id AND other.duplicate AND other.state IN ('submitted', 'returned')))`;

/** Whether an application `a` has nothing to be looked at by itself: no warning, and an identity nobody else claims. */
export const isClean = Prisma.sql`(cardinality(a.warnings) = 0 AND NOT ${isContested})`;
