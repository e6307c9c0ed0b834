import { setTimeout as pause } from "node:timers/promises";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { weekSpansOf } from "@/lib/hours/domain/schedule";
import { replaceWeek } from "@/lib/hours/mutations";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Portal } from "../portal";

/** Within this time a published change is on the public pages of every web process (issue 3). */
export const changeMillisecondsMax = 2_000;

export type PublishedChanges = {
  readonly changes: number;
  /** Pages asked for on each of the two web processes. */
  readonly pages: readonly string[];
  /** Per change, from the commit until the last page of the last process said it; infinite when one was late. */
  readonly milliseconds: readonly number[];
};

const pages = ["/", "/en", "/tanya", "/jam-layanan"];
const betweenLooksMilliseconds = 20;

/**
 * Publishes one change of the hours after the other, while both web processes hold their pages, and looks how soon
 * each page of each process says it. The adopted portal is the database's; the building's hours are nobody else's here.
 */
export async function publishChanges(portal: Portal, changes: number): Promise<PublishedChanges> {
  const second = await portal.startSecondWeb();
  try {
    const places = [portal.port, second.port].flatMap((port) =>
      pages.map((path) => `http://127.0.0.1:${port}${path}`),
    );
    const admin = await findAdmin();
    const milliseconds: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      await Promise.all(places.map(read));
      const opens = await changeBuilding(admin);
      const committedAt = performance.now();
      const seen = await Promise.all(places.map((place) => readUntil(place, opens, committedAt)));
      milliseconds.push(Math.max(...seen));
    }
    return { changes, pages, milliseconds };
  } finally {
    await second.stop();
  }
}

async function findAdmin(): Promise<Staff> {
  const { id, name } = await db().account.findFirstOrThrow({ where: { role: "admin" } });
  const session = { accountId: id, sessionId: id, name, role: "admin" } as const;
  const admin = proveStaff({ ...session, serviceGroup: null, memberNumber: null });
  if (admin === null) throw new Error("the demo has no administrator");
  return admin;
}

/** Lets the building open at a minute it did not open at before. @returns the time as pages write it */
async function changeBuilding(admin: Staff): Promise<string> {
  const { version } = await db().hoursSchedule.findUniqueOrThrow({ where: { code: "building" } });
  const minute = 1 + (version % 59);
  const answer = await replaceWeek(admin, {
    schedule: "building",
    version,
    validFrom: wibDateAt(now()),
    source: "Uji perubahan",
    spans: weekSpansOf(() => [{ start: 7 * 60 + minute, end: 16 * 60 }]),
  });
  if (!answer.ok) throw new Error(answer.refusal);
  return `07.${String(minute).padStart(2, "0")}`;
}

async function read(place: string): Promise<string> {
  const answer = await fetch(place);
  if (answer.status !== 200) throw new Error(`${place} answered ${answer.status}`);
  return answer.text();
}

/** Both ways of writing a time: 07.05 and, in English, 7:05 or 07:05. */
async function readUntil(place: string, opens: string, since: number): Promise<number> {
  const wanted = new RegExp(opens.replace(/^0/, "0?").replace(".", "[.:]"));
  while (performance.now() - since < changeMillisecondsMax) {
    if (wanted.test(await read(place))) return performance.now() - since;
    await pause(betweenLooksMilliseconds);
  }
  return Number.POSITIVE_INFINITY;
}
