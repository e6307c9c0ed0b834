import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/platform/db";
import type { Apart, Clock, Patience } from "../domain/ladder";
import { patienceFrom, rescueMs } from "../domain/ladder";

/** What Prisma throws where PostgreSQL gave a raw statement up (SQLSTATE 57014: it took too long, or was cancelled). */
const givenUp = z.object({
  code: z.literal("P2010"),
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.literal("57014") }) }),
  }),
});

/**
 * A step within a transaction that undoes itself alone: PostgreSQL takes nothing more in a transaction of which a statement
 * failed, until it has gone back to a point before it. Steps may lie within one another.
 */
const apartIn =
  (tx: Tx): Apart =>
  async (step) => {
    await tx.$executeRawUnsafe("SAVEPOINT step");
    try {
      const value = await step();
      await tx.$executeRawUnsafe("RELEASE SAVEPOINT step");
      return value;
    } catch (error) {
      if (!givenUp.safeParse(error).success) throw error;
      await tx.$executeRawUnsafe("ROLLBACK TO SAVEPOINT step");
      await tx.$executeRawUnsafe("RELEASE SAVEPOINT step");
      return null;
    }
  };

/** Patience with the optional steps of a search from now on: they share a deadline, and no statement of theirs may take longer. */
export async function patienceIn(tx: Tx, clock: Clock): Promise<Patience> {
  await tx.$executeRawUnsafe(`SELECT set_config('statement_timeout', '${rescueMs}', true)`);
  return patienceFrom(clock, apartIn(tx));
}
