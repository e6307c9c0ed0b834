import { expect } from "vitest";
import { db } from "../db";

/** Resolves once somebody in this test's database waits for a row that another transaction holds. */
export function somebodyWaits(): Promise<void> {
  return expect
    .poll(async () => {
      const [row] = await db().$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return row?.waiting;
    })
    .toBeGreaterThan(0);
}
