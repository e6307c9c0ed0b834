import "server-only";

import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";

/** How staff came to see somebody's data; the words of the table's check. */
export type AccessManner = "opened" | "listed" | "searched" | "verified" | "exported";

/**
 * Notes that a member of staff looked at somebody's data (UU 27/2022 articles 7 and 32), before it is shown. `subject` is
 * kind and id: `application:0190…`, `member:0190…`, `conversation:0190…`.
 */
export async function noteAccess(
  database: Db,
  look: {
    readonly staff: Staff;
    readonly subject: `${string}:${string}`;
    readonly manner: AccessManner;
  },
): Promise<void> {
  const { staff, subject, manner } = look;
  await database.accessEntry.create({
    data: { at: now(), readerId: staff.accountId, subject, manner },
  });
}

/** As `noteAccess`, where nothing else is written: a page or a route that only shows. */
export async function noteLook(look: Parameters<typeof noteAccess>[1]): Promise<void> {
  await noteAccess(db(), look);
}

/**
 * Notes that a list showed these people, before it is shown: one line with their ids (UUIDs of applications or conversations),
 * so that who asks by person finds it. `list` is `list:` and its name. A list of nobody is noted too, as that it was asked for.
 */
export async function noteList(look: {
  readonly staff: Staff;
  readonly list: `list:${string}`;
  readonly manner: "listed" | "searched";
  readonly shown: readonly string[];
}): Promise<void> {
  const { staff, list, manner, shown } = look;
  await db().accessEntry.create({
    data: { at: now(), readerId: staff.accountId, subject: list, manner, shown: [...shown] },
  });
}

/** What this process has noted in the hour under way, so that a desk that asks again and again costs no write. */
type Noted = { readonly hour: number; readonly looks: Set<string> };

// On globalThis: Next bundles a module once per route, and each copy would note what another has noted.
const holder: { portalNotedLooks?: Noted } = globalThis as object;

const hourMs = 3_600_000;

function notedThisHour(): Noted {
  const hour = Math.floor(now().getTime() / hourMs) * hourMs;
  if (holder.portalNotedLooks?.hour !== hour) holder.portalNotedLooks = { hour, looks: new Set() };
  return holder.portalNotedLooks;
}

/**
 * As `noteLook`, for what an open page asks for many times: one line per reader, subject and hour, whichever of the web
 * processes is asked. It locks nothing that a deed waits for.
 */
export async function noteLookOfHour(look: Parameters<typeof noteLook>[0]): Promise<void> {
  const { staff, subject, manner } = look;
  const { hour, looks } = notedThisHour();
  const key = `${staff.accountId} ${subject} ${manner}`;
  if (looks.has(key)) return;
  const data = { at: now(), readerId: staff.accountId, subject, manner, hour: new Date(hour) };
  await db().accessEntry.createMany({ data: [data], skipDuplicates: true });
  looks.add(key);
}

/** As `noteList`, for a list that a page reads again and again: within an hour a line only when it shows somebody more. */
export async function noteListOfHour(look: Parameters<typeof noteList>[0]): Promise<void> {
  const { looks } = notedThisHour();
  const keyOf = (id: string) => `${look.staff.accountId} ${look.list} ${id}`;
  const shown = look.shown.filter((id) => !looks.has(keyOf(id)));
  if (shown.length === 0) return;
  await noteList({ ...look, shown });
  for (const id of shown) looks.add(keyOf(id));
}
