import { PrismaPg } from "@prisma/adapter-pg";
import type { Prisma } from "./prisma/client";
import { PrismaClient } from "./prisma/client";

/** Prisma's client inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** What a read takes: the process's client or the transaction it is part of. */
export type Db = PrismaClient | Tx;

/**
 * A client with a pool of its own of at most `max` connections (default 10).
 *
 * A connection that dies while idle (PostgreSQL was killed) is dropped by the pool and replaced at the next query; it
 * must not end the process, so its error is taken here.
 */
export function createDb(url: string, { max = 10 }: { readonly max?: number } = {}): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max, connectionTimeoutMillis: 10_000, keepAlive: true },
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}
