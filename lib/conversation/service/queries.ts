import "server-only";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { countOnDuty } from "../duty/queries";

/** The state of the promise, for `GET /api/metrics`. Seconds are real seconds since the click. */
export type ServiceMeasure = {
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly onDuty: number;
  /** Conversations started within the last 24 hours of the portal's clock whose promise is decided. */
  readonly promised: number;
  readonly kept: number;
  readonly unpublished: number;
};

export async function measureService(): Promise<ServiceMeasure> {
  const at = now();
  const since = new Date(at.getTime() - 86_400_000);
  const [row] = await db().$queryRaw<
    { waiting: number; oldest: Date | null; promised: number; kept: number; unpublished: number }[]
  >`
    SELECT
      count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      min(started_at) FILTER (WHERE state = 'waiting') AS oldest,
      count(*) FILTER (WHERE due_at IS NOT NULL AND started_at >= ${since}
        AND (first_reply_at IS NOT NULL OR breached_at IS NOT NULL))::int AS promised,
      count(*) FILTER (WHERE due_at IS NOT NULL AND started_at >= ${since}
        AND first_reply_at IS NOT NULL AND breached_at IS NULL)::int AS kept,
      coalesce(sum(last_seq - published_seq) FILTER (WHERE last_seq > published_seq), 0)::int AS unpublished
    FROM conversation
    WHERE state IN ('waiting', 'open', 'message', 'left') OR started_at >= ${since}`;
  return {
    waiting: row?.waiting ?? 0,
    longestWaitSeconds: row?.oldest
      ? Math.max(0, Math.round((at.getTime() - row.oldest.getTime()) / 1000))
      : 0,
    onDuty: await countOnDuty(),
    promised: row?.promised ?? 0,
    kept: row?.kept ?? 0,
    unpublished: row?.unpublished ?? 0,
  };
}
