import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { listPublished, listPublishedOnce } from "@/lib/publishing/queries";
import { serviceGroup } from "@/lib/publishing/schema";
import type { ServiceGroupName, Staff } from "../types";

/** What the accounts of these ids are called today, for the history of what staff did; one that is gone is left out. */
export async function nameAccounts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db().account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The account of a member of staff by its id, for the admin; null for any other. */
export async function findStaffAccount(
  _admin: Staff,
  accountId: string,
): Promise<{ readonly name: string } | null> {
  if (!z.uuid().safeParse(accountId).success) return null;
  return db().account.findFirst({
    where: { id: accountId, role: { not: "member" } },
    select: { name: true },
  });
}

/** The service groups an account may be given (R006): those that are published, in staff's order. */
export async function listServiceGroups(database: Db = db()): Promise<readonly ServiceGroupName[]> {
  const groups = await listPublished(serviceGroup, database);
  return groups.map(({ id, content }) => ({ id, name: content.id.name }));
}

/**
 * What service groups are called today, by the document's id; a withdrawn one by the last name the public saw, since
 * accounts keep it until somebody gives them another. With an id, only that one.
 */
export async function nameServiceGroups(id: string | null = null): Promise<Map<string, string>> {
  const groups = await listPublishedOnce(serviceGroup, id);
  return new Map(groups.map((group) => [group.id, group.content.id.name]));
}
