import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Staff } from "@/lib/identity/types";
import { orderMailing } from "@/lib/membership/news/mutations";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Portal } from "../portal";
import { megabytes } from "../portal";
import type { openMailServer } from "./mail-server";

type MailServer = Awaited<ReturnType<typeof openMailServer>>;

/** Seconds between two looks at how far the worker has come, and between two mails of another kind. */
const lookSeconds = 1;
const otherEvery = 20;
/** Nobody is written to for so long: it has stood still. */
const stillSeconds = 120;

const words = {
  id: { title: "Pameran naskah Nusantara", summary: "Dibuka Senin pukul 09.00 WIB di lantai 9." },
  en: { title: "Manuscripts on show", summary: "Opens on Monday at 09.00 WIB on floor 9." },
};

/** A published piece of news as the mailing asks for it; its page is nobody's concern here. */
async function publishNews(): Promise<{ readonly documentId: string; readonly slug: string }> {
  const documentId = randomUUID();
  const slug = `pameran-${documentId.slice(0, 8)}`;
  await db().document.create({
    data: {
      ...{ id: documentId, kind: "news", slug, position: 0, latest: 1, published: 1 },
      ...{ firstPublishedAt: now(), publishedAt: now() },
    },
  });
  return { documentId, slug };
}

/**
 * Orders one piece of news and waits until the portal's own worker has sent it to everybody; when a third has gone the
 * worker is killed, which the launcher starts again. Meanwhile a mail of another kind is owed now and then: how long it
 * waits is what somebody waits who forgot his password. Throws when nothing goes on any more.
 */
export async function sendNews(portal: Portal, staff: Staff, server: MailServer, readers: number) {
  const { documentId, slug } = await publishNews();
  const others: { readonly to: string; readonly owed: number }[] = [];
  const memory: number[] = [];
  let killedAt: number | null = null;
  const began = performance.now();
  await db().$transaction((tx) => orderMailing(tx, staff, { documentId, slug, words }));
  for (let look = 0, moved = began, before = 0; ; look += 1) {
    await pause(lookSeconds * 1000);
    const worker = await portal.pid("worker");
    if (worker !== undefined) memory.push(await megabytes(worker));
    const { written, endedAt } = await db().newsMailing.findUniqueOrThrow({
      where: { documentId },
    });
    const waiting = await db().outgoingMail.count({ where: { state: "waiting" } });
    if (endedAt !== null && waiting === 0) break;
    if (server.taken.size !== before) moved = performance.now();
    before = server.taken.size;
    if (performance.now() - moved > stillSeconds * 1000)
      throw new Error("the mailing stands still");
    if (killedAt === null && written > readers / 3 && (await portal.kill("worker")))
      killedAt = written;
    if (look % otherEvery === 0) others.push(await oweOther(look));
  }
  const seconds = (performance.now() - began) / 1000;
  const waits = others.flatMap(({ to, owed }) => {
    const at = server.taken.get(to)?.at;
    return at === undefined ? [] : [(at - owed) / 1000];
  });
  for (const { to } of others) server.taken.delete(to);
  const times = [...server.taken.values()].map((each) => each.times);
  return {
    ...{ seconds, killedAt, readers: times.length, twice: times.filter((n) => n > 1).length },
    ...{ otherWaits: waits, workerMegabytes: memory },
  };
}

/** A mail as any room owes one, beside the news. */
async function oweOther(look: number) {
  const to = `lain${look}@contoh.test`;
  await db().$transaction((tx) =>
    oweMail(tx, {
      ...{ kind: "password-link", about: `account:${randomUUID()}`, locale: "id", to },
      ...{ subject: "Contoh", says: ["Contoh."], because: "Contoh." },
    }),
  );
  return { to, owed: performance.now() };
}
