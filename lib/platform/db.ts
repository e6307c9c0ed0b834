import "server-only";
import { createDb } from "./create-db";
import { env } from "./env";
import type { PrismaClient } from "./prisma/client";

export type { Db, Tx } from "./create-db";

// On globalThis: in development Next loads a module anew after each change, and each copy would hold its own pool.
const holder: { portalDb?: PrismaClient } = globalThis as object;

/** The one database client of this process, made at the first call. */
export function db(): PrismaClient {
  holder.portalDb ??= createDb(env().DATABASE_URL, { max: 10 });
  return holder.portalDb;
}
