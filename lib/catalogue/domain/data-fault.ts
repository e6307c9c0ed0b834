import { z } from "zod";

/** What Prisma throws where PostgreSQL refused a raw statement: the five letters of SQLSTATE lie deep inside. */
const refusedStatement = z.object({
  code: z.literal("P2010"),
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
});

/**
 * Is it what was to be stored that the database refused (a value it cannot hold, a rule broken, a limit passed), rather
 * than a database that is away? SQLSTATE classes 22, 23 and 54.
 */
export function isDataFault(error: unknown): boolean {
  const refused = refusedStatement.safeParse(error);
  if (!refused.success) return false;
  return /^(?:22|23|54)/u.test(refused.data.meta.driverAdapterError.cause.originalCode);
}
