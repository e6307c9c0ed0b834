import "server-only";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { listPublished } from "@/lib/publishing/queries";
import { serviceGroup } from "@/lib/publishing/schema";

/** Names of the service groups an account may belong to (R006): those that are published, in staff's order. */
export async function listServiceGroups(database: Db = db()): Promise<readonly string[]> {
  const groups = await listPublished(serviceGroup, database);
  return [...new Set(groups.map(({ content }) => content.id.name))];
}
