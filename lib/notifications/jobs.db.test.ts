import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { forgetMails, sendOwed } from "./jobs";
import { oweMail } from "./mutations";

const setting = vi.hoisted(() => ({ url: undefined as string | undefined }));
vi.mock("@/lib/platform/env", async (load) => {
  const { env } = await load<typeof import("@/lib/platform/env")>();
  return { env: () => ({ ...env(), SMTP_URL: setting.url }) };
});

const system = actAsSystem("test");
const received: { readonly to: string; readonly source: string }[] = [];
/** What the server answers to an address; nothing means yes. */
let answers: Readonly<Record<string, number>> = {};
/** What it says beside a no, and what it answers to whoever writes. */
let words = "no";
let toSender: number | undefined;
let senders = 0;

const refusal = (code: number | undefined) =>
  code === undefined ? null : Object.assign(new Error(words), { responseCode: code });

/** A real server; one that was closed takes nobody in again, so each test has its own. */
const newServer = () =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    hideENHANCEDSTATUSCODES: true,
    onMailFrom: (_address, _session, done) => {
      senders += 1;
      done(refusal(toSender));
    },
    onRcptTo: ({ address }, _session, done) => done(refusal(answers[address])),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const source = Buffer.concat(chunks).toString("utf8");
        for (const { address } of envelope.rcptTo) received.push({ to: address, source });
        done();
      });
    },
  });
let server: SMTPServer;

beforeEach(async () => {
  server = newServer();
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  setting.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  answers = {};
  words = "no";
  toSender = undefined;
  senders = 0;
  received.length = 0;
  await db().outgoingMail.deleteMany();
});
afterEach(() => new Promise<void>((done) => server.close(done)));

async function owe(to: string, subject = "Pendaftaran diterima", text = "Terima kasih.") {
  const about = `application:${randomUUID()}` as const;
  const words = { subject, says: [text], because: "Anda mendaftar." };
  const mail = { kind: "application-received", about, locale: "id", to, ...words } as const;
  await db().$transaction((tx) => oweMail(tx, mail));
  return db().outgoingMail.findFirstOrThrow({ where: { about } });
}
const rowOf = (id: string) => db().outgoingMail.findUniqueOrThrow({ where: { id } });

describe("with a server", () => {
  test("a mail goes out once, of two workers at the same instant too, and its words are gone", async () => {
    const { id } = await owe("suparman@contoh.test");
    const sent = await Promise.all([sendOwed(system), sendOwed(system)]);
    expect(sent.toSorted()).toEqual([0, 1]);
    expect(received.map(({ to }) => to)).toEqual(["suparman@contoh.test"]);
    expect(received[0]?.source).toContain(`Message-ID: <${id}@localhost>`);
    expect(received[0]?.source).toContain("Auto-Submitted: auto-generated");
    expect(received[0]?.source).toContain("Terima kasih.");
    const gone = { recipientSealed: null, contentSealed: null, failure: null, tries: 1 };
    expect(await rowOf(id)).toMatchObject({ state: "sent", ...gone });
    expect(await sendOwed(system)).toBe(0);
  });

  test("an address that is refused for good is given up at once, without the server's words", async () => {
    answers = { "tiada@contoh.test": 550 };
    const [gone, fine] = [await owe("tiada@contoh.test"), await owe("ada@contoh.test")];
    expect(await sendOwed(system)).toBe(1);
    expect(await rowOf(gone.id)).toMatchObject({
      ...{ state: "failed", failure: "recipient-refused", recipientSealed: null },
    });
    expect((await rowOf(fine.id)).state).toBe("sent");
  });

  test("a server that passes nothing on is asked again until it does, and other mail goes meanwhile", async () => {
    answers = { "jauh@contoh.test": 554, "lain@contoh.test": 550 };
    words = "5.7.1 relay access denied";
    const rows = [await owe("jauh@contoh.test"), await owe("lain@contoh.test")];
    await owe("ada@contoh.test");
    expect(await sendOwed(system)).toBe(1);
    for (let round = 0; round < 10; round += 1) {
      await db().outgoingMail.updateMany({ data: { nextTryAt: new Date(Date.now() - 1_000) } });
      expect(await sendOwed(system)).toBe(0);
    }
    for (const { id, recipientSealed } of rows) {
      const row = await rowOf(id);
      expect(row).toMatchObject({
        ...{ state: "waiting", failure: "passing-refused", tries: 1, recipientSealed },
      });
      expect(row.nextTryAt.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
    }
    answers = {};
    await db().outgoingMail.updateMany({ data: { nextTryAt: new Date(Date.now() - 1_000) } });
    expect(await sendOwed(system)).toBe(2);
  });

  test.each([
    [550, "sender-refused"],
    [530, "sign-in-refused"],
  ])(
    "one that answers %i to whoever writes is left alone for a while, and nothing is lost",
    async (code, failure) => {
      toSender = code;
      const mails = [await owe("satu@contoh.test"), await owe("dua@contoh.test")];
      const dueNow = () =>
        db().outgoingMail.updateMany({ data: { nextTryAt: new Date(Date.now() - 1_000) } });
      expect(await sendOwed(system)).toBe(0);
      expect(senders, "one mail is enough to know it").toBe(1);
      expect(await sendOwed(system)).toBe(0);
      expect(senders, "not at once again").toBe(1);
      expect(await db().outgoingMail.count({ where: { failure } })).toBe(1);
      for (let round = 0; round < 20; round += 1) {
        await dueNow();
        await sendOwed(system);
      }
      expect(senders).toBe(21);
      for (const { id } of mails)
        expect(await rowOf(id)).toMatchObject({ state: "waiting", claimedUntil: null });
      toSender = undefined;
      await dueNow();
      expect(await sendOwed(system)).toBe(2);
    },
  );

  test("a server that says later is asked later, at most eight times", async () => {
    answers = { "nanti@contoh.test": 451 };
    const { id } = await owe("nanti@contoh.test");
    const at = Date.now();
    expect(await sendOwed(system)).toBe(0);
    const first = await rowOf(id);
    expect(first).toMatchObject({ state: "waiting", failure: "later", tries: 1 });
    expect(first.nextTryAt.getTime()).toBeGreaterThan(at + 50_000);
    expect(await sendOwed(system)).toBe(0);
    expect((await rowOf(id)).tries, "not before its time").toBe(1);

    await db().outgoingMail.update({ where: { id }, data: { tries: 7, nextTryAt: new Date(at) } });
    await sendOwed(system);
    expect(await rowOf(id)).toMatchObject({ state: "failed", tries: 8, contentSealed: null });
  });

  test("an address that holds two, or a line of its own, reaches nobody else", async () => {
    await owe("a@contoh.test, b@contoh.test");
    await owe("suparman@contoh.test", "Halo\r\nBcc: c@contoh.test");
    expect(await sendOwed(system)).toBe(1);
    expect(received.map(({ to }) => to)).toEqual(["suparman@contoh.test"]);
    expect(received.every(({ source }) => !/^Bcc:/im.test(source))).toBe(true);
  });

  test("a worker that died gives its claim up after a while", async () => {
    const { id } = await owe("suparman@contoh.test");
    const claim = (claimedUntil: Date) =>
      db().outgoingMail.update({ where: { id }, data: { claimedUntil } });
    await claim(new Date(Date.now() + 60_000));
    expect(await sendOwed(system)).toBe(0);
    await claim(new Date(Date.now() - 1_000));
    expect(await sendOwed(system)).toBe(1);
  });
});

test("a server nobody answers at is unreachable, and the mail waits", async () => {
  setting.url = "smtp://127.0.0.1:1";
  const { id } = await owe("suparman@contoh.test");
  expect(await sendOwed(system)).toBe(0);
  expect(await rowOf(id)).toMatchObject({ state: "waiting", failure: "unreachable" });
});

test("without a server mail waits, is dropped after a month and its row after a year", async () => {
  setting.url = undefined;
  const mail = await owe("suparman@contoh.test");
  expect(await sendOwed(system)).toBe(0);
  expect((await rowOf(mail.id)).state).toBe("waiting");
  const age = (days: number) =>
    db().outgoingMail.update({
      where: { id: mail.id },
      data: { madeAt: new Date(now().getTime() - days * 86_400_000) },
    });
  await age(29);
  await forgetMails(system);
  expect((await rowOf(mail.id)).state).toBe("waiting");
  await age(31);
  await forgetMails(system);
  expect(await rowOf(mail.id)).toMatchObject({ state: "dropped", contentSealed: null });
  await age(366);
  expect(await forgetMails(system)).toBe(1);
});

test("a mail that may wait a while only is dropped after it, and at once without a server", async () => {
  const about = `rights-request:${randomUUID()}` as const;
  const farewell = {
    ...{ kind: "member-deleted", about, locale: "id" as const, to: "suparman@contoh.test" },
    ...{ subject: "–", says: ["–"], because: "–", withinHours: 72 },
  };
  const oweOne = () => db().$transaction((tx) => oweMail(tx, farewell));
  const row = () => db().outgoingMail.findFirstOrThrow({ where: { about } });
  await oweOne();
  const kept = (hours: number) =>
    db().outgoingMail.updateMany({
      where: { about },
      data: { keepUntil: new Date(now().getTime() + hours * 3_600_000) },
    });
  expect((await row()).keepUntil?.getTime()).toBe((await row()).madeAt.getTime() + 72 * 3_600_000);
  await kept(1);
  await forgetMails(system);
  expect((await row()).state).toBe("waiting");
  await kept(-1);
  await forgetMails(system);
  const empty = { state: "dropped", recipientSealed: null, contentSealed: null };
  expect(await row()).toMatchObject(empty);

  await db().outgoingMail.deleteMany({ where: { about } });
  await oweOne();
  setting.url = undefined;
  await forgetMails(system);
  expect(await row()).toMatchObject(empty);
  await db().outgoingMail.deleteMany({ where: { about } });
  await oweOne();
  expect(await db().outgoingMail.count({ where: { about } })).toBe(0);
});
