import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import { sendOwed } from "@/lib/notifications/jobs";
import { now } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { giveConsent, withdrawConsent } from "../consents/mutations";
import { restrictMember } from "../correction/mutations";
import { newMember } from "../profile/testing/member";
import { newsMailKind } from "./domain/kind";
import { writeNewsMails } from "./jobs";
import { orderMailing } from "./mutations";
import { countNewsReaders } from "./queries";
import { readStopToken } from "./token";

const system = actAsSystem("test");
const proven = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Ratna", role: "supervisor" },
  ...{ serviceGroup: null, memberNumber: null },
});
if (!proven) throw new Error("a supervisor is staff");
const staff = proven;
const going = new AbortController().signal;

beforeEach(async () => {
  await db().outgoingMail.deleteMany();
  await db().newsMailing.deleteMany();
  await db().account.deleteMany();
  await db().member.deleteMany();
});

async function newReader(
  data: Parameters<ReturnType<typeof db>["member"]["update"]>[0]["data"] = {},
) {
  const { account } = await newMember();
  const { id } = await db().member.update({ where: { number: account.memberNumber }, data });
  await db().$transaction((tx) => giveConsent(tx, id, "news", "id"));
  return id;
}
const newReaders = (count: number) => Promise.all(Array.from({ length: count }, () => newReader()));

async function ordered() {
  const documentId = randomUUID();
  const slug = `pameran-${documentId.slice(0, 8)}`;
  await db().document.create({
    data: {
      ...{ id: documentId, kind: "news", slug, position: 0, latest: 1, published: 1 },
      ...{ firstPublishedAt: now(), publishedAt: now() },
    },
  });
  const words = {
    id: { title: "Pameran naskah", summary: "Dibuka Senin." },
    en: { title: "Manuscripts on show", summary: "Opens on Monday." },
  };
  const order = () =>
    db().$transaction((tx) => orderMailing(tx, staff, { documentId, slug, words }));
  return { documentId, slug, order, first: await order() };
}
const mailed = async () =>
  (await db().outgoingMail.findMany({ where: { kind: newsMailKind } })).map(({ about }) => about);
const mailingOf = (documentId: string) =>
  db().newsMailing.findUniqueOrThrow({ where: { documentId } });
const withdraw = (id: string) => db().$transaction((tx) => withdrawConsent(tx, id, "news"));

test("each consenting member gets one mail in his language, with a link to stop that is his", async () => {
  const readers = [await newReader(), await newReader({ locale: "en" })];
  const { documentId, slug, first } = await ordered();
  expect(first).toBe(true);
  expect(await writeNewsMails(system, going)).toBe(2);
  for (const [index, id] of readers.entries()) {
    const mail = await db().outgoingMail.findFirstOrThrow({ where: { about: `member:${id}` } });
    const content = JSON.parse(unseal(mail.contentSealed ?? ""));
    expect(content.subject).toContain(["Pameran naskah", "Manuscripts on show"][index]);
    expect(content.text).toContain(`${index === 0 ? "" : "/en"}/berita/${slug}\n`);
    const [, inText = ""] = /\/keanggotaan\/kabar\/(\S+)/.exec(content.text) ?? [];
    const [, inHeader = ""] = /\/api\/membership\/stop-news\/(\S+)$/.exec(content.stopAt) ?? [];
    expect([inText, inHeader].map(readStopToken)).toEqual([id, id]);
  }
  expect(await mailingOf(documentId)).toMatchObject({ written: 2, lastMemberId: null });
  expect((await mailingOf(documentId)).endedAt).not.toBeNull();
});

test("nobody else: no yes, taken back, restricted, blocked, over, without address, deleted", async () => {
  await newMember();
  await withdraw(await newReader());
  await newReader({ restrictedAt: now() });
  await newReader({ state: "blocked" });
  await newReader({ state: "expired" });
  await newReader({ validUntil: new Date("2020-01-01") });
  const addressless = await newReader({ email: null });
  await db().account.updateMany({
    where: { member: { id: addressless } },
    data: { email: null },
  });
  const deleted = await newReader();
  await db().account.deleteMany({ where: { member: { id: deleted } } });
  await db().member.delete({ where: { id: deleted } });
  expect(await countNewsReaders(staff)).toBe(0);
  await ordered();
  expect(await writeNewsMails(system, going)).toBe(0);
  expect(await mailed()).toEqual([]);
});

test("once per document: a second order changes nothing, of many at once too", async () => {
  await newReaders(2);
  const { order } = await ordered();
  expect(await Promise.all([order(), order(), order()])).toEqual([false, false, false]);
  await writeNewsMails(system, going);
  expect(await order()).toBe(false);
  expect(await writeNewsMails(system, going)).toBe(0);
  expect(await mailed()).toHaveLength(2);
  const lines = await db().auditEntry.findMany({ where: { action: "news.mailing-ordered" } });
  expect(lines.at(-1)).toMatchObject({ actorId: staff.accountId, data: { readers: 2 } });
});

test("of workers side by side nobody gets two, and what waits is never more than a lot", async () => {
  const readers = await newReaders(23);
  const { documentId } = await ordered();
  for (let round = 0; (await mailingOf(documentId)).endedAt === null; round += 1) {
    expect(round, "comes to an end").toBeLessThan(12);
    await Promise.all([1, 2, 3].map(() => writeNewsMails(system, going, 5)));
    const waiting = await db().outgoingMail.count({ where: { state: "waiting" } });
    expect(waiting).toBeLessThanOrEqual(5);
    await db().outgoingMail.updateMany({
      where: { state: "waiting" },
      data: { state: "sent", endedAt: now(), recipientSealed: null, contentSealed: null },
    });
  }
  expect((await mailed()).toSorted()).toEqual(readers.map((id) => `member:${id}`).toSorted());
  expect((await mailingOf(documentId)).written).toBe(23);
});

test("a lot that was cut off is written again whole, and none before it twice", async () => {
  const readers = await newReaders(6);
  const { documentId } = await ordered();
  await writeNewsMails(system, going, 2);
  expect(await mailed()).toHaveLength(2);
  await db().outgoingMail.updateMany({ data: { tries: 1 } });
  await db().$executeRaw`
    CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM outgoing_mail) >= 3 THEN RAISE EXCEPTION 'cut off'; END IF;
      RETURN NEW;
    END $$`;
  await db().$executeRaw`
    CREATE TRIGGER cut_off BEFORE INSERT ON outgoing_mail FOR EACH ROW EXECUTE FUNCTION cut_off()`;
  await expect(writeNewsMails(system, going, 4)).rejects.toThrow();
  expect(await mailed(), "the lot is taken back whole").toHaveLength(2);
  await db().$executeRaw`DROP TRIGGER cut_off ON outgoing_mail`;
  await writeNewsMails(system, going, 100);
  expect((await mailed()).toSorted()).toEqual(readers.map((id) => `member:${id}`).toSorted());
  expect((await mailingOf(documentId)).written).toBe(6);
});

test("whoever takes his yes back between press and sending gets nothing", async () => {
  const [before = "", waiting = "", restricted = ""] = await newReaders(3);
  await ordered();
  await withdraw(before);
  await writeNewsMails(system, going);
  expect(await mailed()).toHaveLength(2);
  await withdraw(waiting);
  await db().$transaction((tx) => restrictMember(tx, staff, restricted, now()));
  const rows = await db().outgoingMail.findMany({ where: { kind: newsMailKind } });
  expect(rows.map(({ state, recipientSealed }) => [state, recipientSealed])).toEqual([
    ...[
      ["dropped", null],
      ["dropped", null],
    ],
  ]);
  const sent: string[] = [];
  const post = {
    send: async ({ to }: { to: string }) => void sent.push(to),
    close: () => undefined,
  };
  await sendOwed(system, post);
  expect(sent).toEqual([]);
});

test("a yes that is taken back while the lot is being written is heard by one of the two", async () => {
  const [id = ""] = await newReaders(1);
  await ordered();
  let writing: Promise<number> = Promise.resolve(0);
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM member WHERE id = ${id}::uuid FOR UPDATE`;
    await withdrawConsent(tx, id, "news");
    writing = writeNewsMails(system, going);
    await expect
      .poll(async () => {
        const [row] = await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted`;
        return row?.count;
      })
      .toBeGreaterThan(0);
  });
  expect(await writing).toBe(0);
  expect(await mailed()).toEqual([]);
});

test("news that was taken from the public, or is two weeks old, goes to nobody more", async () => {
  await newReaders(3);
  const withdrawn = await ordered();
  await writeNewsMails(system, going, 1);
  await db().document.update({
    where: { id: withdrawn.documentId },
    data: { published: null, publishedAt: null },
  });
  const old = await ordered();
  await db().newsMailing.update({
    where: { documentId: old.documentId },
    data: { orderedAt: new Date(now().getTime() - 15 * 86_400_000) },
  });
  await writeNewsMails(system, going, 100);
  expect(await mailed()).toHaveLength(1);
  expect((await mailingOf(withdrawn.documentId)).endedAt).not.toBeNull();
  expect((await mailingOf(old.documentId)).endedAt).not.toBeNull();
});
