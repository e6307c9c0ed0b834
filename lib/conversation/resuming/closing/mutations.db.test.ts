import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answeringBroker } from "@/lib/identity/accounts/testing/broker";
import { makeLink } from "@/lib/identity/links/mutations";
import type { KeyedPatron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import seedPublishing from "@/prisma/seed/publishing";
import { sendMessage } from "../../messages/mutations";
import { forgetOnDevice } from "../../moves/mutations";
import { getWholeCatchUp } from "../../queries";
import { findConversation } from "../../record/queries";
import { holderOf } from "../../socket-holder";
import { newPatron, newWaiting, startClockAt } from "../../testing/people";
import { resumeConversation } from "../mutations";
import { getWaysOn, isOpenLink } from "../queries";
import { closeElsewhere } from "./mutations";

const broker = answeringBroker();
beforeAll(async () => {
  process.env.PORTAL_REALTIME_PORT = String(await broker.start());
  startClockAt("2026-11-23T03:00:00Z");
  await seedPublishing();
  await seedHours();
});

afterAll(() => broker.stop());

/** Whose sockets the broker was told to close. */
const closedSockets = () =>
  new Set(broker.heard.flatMap((path) => /users\/(.+)\/terminate/.exec(path)?.[1] ?? []));

const done = { ok: true, value: null };
const unknown = { ok: false, refusal: "not-found" };
const link = (subjectId: string) =>
  db().$transaction((tx) =>
    makeLink(tx, { purpose: "resume-conversation", subjectId, email: "sutini@contoh.test" }),
  );
const sees = async (patron: KeyedPatron, id: string) =>
  (await findConversation(id, { side: "patron", patron })) !== null;
async function eventsOf(patron: KeyedPatron, id: string) {
  const whole = await getWholeCatchUp({ side: "patron", patron }, id);
  return whole.ok ? whole.value.events.map(({ type }) => type) : [];
}
/** A conversation that goes on in two more browsers, with an answer by mail asked for and one link unused. */
async function spread() {
  const patron = newPatron();
  const id = await newWaiting(patron);
  await db().conversation.update({ where: { id }, data: { mailRequestedAt: now() } });
  const others = [newPatron(), newPatron()] as const;
  for (const other of others)
    await resumeConversation(await link(id), { ...other, publicComputer: false });
  return { patron, id, others, unused: await link(id) };
}

test("the browser it was begun in takes it back from the others, with the links and the mails", async () => {
  const { patron, id, others, unused } = await spread();
  const elsewhere = await spread();
  expect(await sees(others[0], id)).toBe(true);
  expect(await closeElsewhere(patron, id)).toEqual(done);
  expect(await Promise.all([patron, ...others].map((each) => sees(each, id)))).toEqual([
    true,
    false,
    false,
  ]);
  const says = { clientId: randomUUID(), body: "Masih di sini?" };
  const said = await sendMessage({ side: "patron", patron: others[0] }, id, says);
  expect(said).toEqual(unknown);
  expect(await isOpenLink(unused)).toBe(false);
  const late = await resumeConversation(unused, { ...newPatron(), publicComputer: false });
  expect(late).toEqual({ ok: false, refusal: "link-dead" });
  const row = await db().conversation.findUniqueOrThrow({ where: { id } });
  expect(row.mailRequestedAt).toBeNull();
  expect((await eventsOf(patron, id)).at(-1)).toBe("conversation.closed-elsewhere");
  const line = { subject: `conversation:${id}`, action: "conversation.closed-elsewhere" };
  expect(await db().auditEntry.findMany({ where: line })).toMatchObject([
    { actorId: null, data: { browsers: 2 } },
  ]);
  // What belongs to another conversation stays.
  expect(await sees(elsewhere.others[0], elsewhere.id)).toBe(true);
  expect(await isOpenLink(elsewhere.unused)).toBe(true);
});

test("nobody else may: neither a browser that a link gave it to, nor a stranger", async () => {
  const { patron, id, others } = await spread();
  expect((await getWaysOn(patron, id))?.begunHere).toBe(true);
  expect((await getWaysOn(others[0], id))?.begunHere).toBe(false);
  for (const each of [others[0], newPatron()])
    expect(await closeElsewhere(each, id)).toEqual(unknown);
  expect(await sees(others[1], id)).toBe(true);
  expect((await eventsOf(patron, id)).at(-1)).toBe("conversation.resumed");
});

test("where nobody else held it nothing is told, and links end all the same", async () => {
  const patron = newPatron();
  const id = await newWaiting(patron);
  const unused = await link(id);
  const before = await eventsOf(patron, id);
  expect(await closeElsewhere(patron, id)).toEqual(done);
  expect(await isOpenLink(unused)).toBe(false);
  expect(await eventsOf(patron, id)).toEqual(before);
});

test("a link pressed while it is closed opens before it or not at all", async () => {
  const { patron, id, others, unused } = await spread();
  const late = newPatron();
  await Promise.all([
    closeElsewhere(patron, id),
    resumeConversation(unused, { ...late, publicComputer: false }),
  ]);
  expect(await closeElsewhere(patron, id)).toEqual(done);
  expect(await Promise.all([late, ...others].map((each) => sees(each, id)))).toEqual([
    false,
    false,
    false,
  ]);
});

test("the sockets of the browsers that are shut out are closed at once, and no others", async () => {
  const { patron, id, others } = await spread();
  const elsewhere = await spread();
  expect(await closeElsewhere(patron, id)).toEqual(done);
  const closed = closedSockets();
  for (const { keyHash } of others) expect(closed).toContain(holderOf(id, keyHash));
  expect(closed).not.toContain(holderOf(id, patron.keyHash));
  for (const { keyHash } of elsewhere.others)
    expect(closed).not.toContain(holderOf(elsewhere.id, keyHash));
});

test("removing it from one device closes what that device's other tabs hold open", async () => {
  const { patron, id, others } = await spread();
  await forgetOnDevice(others[0], id);
  await expect.poll(closedSockets).toContain(holderOf(id, others[0].keyHash));
  for (const { keyHash } of [patron, others[1]])
    expect(closedSockets()).not.toContain(holderOf(id, keyHash));
});
