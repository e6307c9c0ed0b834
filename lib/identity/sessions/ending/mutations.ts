import "server-only";

import type { Tx } from "@/lib/platform/db";
import { publishEpochChanged, terminateSockets } from "@/lib/realtime/publish";
import { getRealtimeEpoch, lookAgain, sessionRestMilliseconds } from "../../queries";

/** The number in the desk channel's name before and after. */
export type Epochs = { readonly before: number; readonly after: number };

/** What a transaction has ended, for `tellOfEnd` after its commit. */
export type Ended = {
  /** Ids of the sessions whose sockets are to be closed. */
  readonly sessions: readonly string[];
  /** Null where the ended sessions opened no desk. */
  readonly epochs: Epochs | null;
};

/**
 * Ends live sessions of an account: all, all but the one to keep, or only one. Of staff the desk channel gets another
 * name too, since a socket that never said whose it is goes on hearing what it was let into; where all are ended even
 * when there was none, since a socket may outlive its session.
 */
export async function endSessions(
  tx: Tx,
  which: { readonly accountId: string; readonly keep?: string | null; readonly only?: string },
): Promise<Ended> {
  const { accountId, keep = null, only } = which;
  const at = new Date();
  const rows = await tx.accountSession.updateManyAndReturn({
    where: {
      ...{ accountId, revokedAt: null, expiresAt: { gt: at } },
      ...(keep === null ? {} : { id: { not: keep } }),
      ...(only === undefined ? {} : { id: only }),
    },
    data: { revokedAt: at },
    select: { id: true },
  });
  const sessions = rows.map(({ id }) => id);
  const all = keep === null && only === undefined;
  if (sessions.length === 0 && !all) return { sessions, epochs: null };
  const { role } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { role: true },
  });
  return { sessions, epochs: role === "member" ? null : await bumpEpoch(tx) };
}

/** A broker keeps honouring a channel secret that was handed out before: the next one has another name. */
export async function bumpEpoch(tx: Tx): Promise<Epochs> {
  await tx.$executeRaw`
    INSERT INTO realtime_epoch AS e (id, epoch) VALUES (1, 2)
    ON CONFLICT (id) DO UPDATE SET epoch = e.epoch + 1`;
  const after = await getRealtimeEpoch(tx);
  return { before: after - 1, after };
}

/** After the commit: the sessions' sockets close, and the desks that may stay hear of the new channel. */
export async function tellOfEnd({ sessions, epochs }: Ended): Promise<void> {
  lookAgain();
  await Promise.all([hangUp(sessions), epochs && publishEpochChanged(epochs.before, epochs.after)]);
}

/**
 * Closes the sockets that are signed in as these, now, and once more when the last web process has looked at the rows again:
 * one that still rests on an older look could have let a socket back in. For who lost what they opened.
 * @param holders ids of sessions, or what a patron's socket without one is signed in as (`conversation/socket-holder`)
 */
export async function hangUp(holders: readonly string[]): Promise<void> {
  if (holders.length === 0) return;
  const close = () => Promise.all(holders.map(terminateSockets));
  setTimeout(() => void close(), 2 * sessionRestMilliseconds).unref();
  await close();
}
