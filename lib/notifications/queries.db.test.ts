import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { newLibrarian } from "@/lib/conversation/testing/people";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { MailFailure } from "./domain/attempts";
import { oweMail } from "./mutations";
import { getMailStanding, listHeldMails } from "./queries";

const setting = vi.hoisted(() => ({ url: undefined as string | undefined, demo: true }));
vi.mock("@/lib/platform/env", async (load) => {
  const { env } = await load<typeof import("@/lib/platform/env")>();
  return { env: () => ({ ...env(), SMTP_URL: setting.url, PORTAL_DEMO: setting.demo }) };
});

beforeEach(async () => {
  await db().outgoingMail.deleteMany();
  setting.url = undefined;
  setting.demo = true;
});

async function owe() {
  const about = `application:${randomUUID()}` as const;
  const mail = {
    kind: "application-resume",
    about,
    locale: "id",
    to: "suparman@contoh.test",
  } as const;
  const words = { subject: "Lanjutkan", says: ["Tautan"], because: "Anda mendaftar." };
  await db().$transaction((tx) => oweMail(tx, { ...mail, ...words }));
  return about;
}

test("in the demo an admin reads what is held, and that he did is noted", async () => {
  const admin = await newLibrarian("Yohanes", false);
  const subject = await owe();
  const [mail] = await listHeldMails(admin);
  expect(mail?.letter).toEqual({
    to: "suparman@contoh.test",
    subject: "Lanjutkan",
    text: expect.stringContaining("\n\nTautan\n\n"),
  });
  expect(await db().accessEntry.count({ where: { subject, readerId: admin.accountId } })).toBe(1);
});

test("elsewhere nobody reads a link that opens somebody's account", async () => {
  setting.demo = false;
  const subject = await owe();
  const [mail] = await listHeldMails(await newLibrarian("Yohanes", false));
  expect(mail).toMatchObject({ about: subject, kind: "application-resume", letter: null });
  expect(await db().accessEntry.count({ where: { subject } })).toBe(0);
});

/** Mail that left the house `minutes` ago. */
async function went(minutes: number) {
  const endedAt = new Date(now().getTime() - minutes * 60_000);
  const data = { state: "sent", endedAt, recipientSealed: null, contentSealed: null };
  await db().outgoingMail.updateMany({ where: { about: await owe() }, data });
}

/** Mail written `minutes` ago that a try did not bring on its way. */
async function tried(minutes: number, failure: MailFailure) {
  const about = await owe();
  const madeAt = new Date(now().getTime() - minutes * 60_000);
  await db().outgoingMail.updateMany({ where: { about }, data: { madeAt, tries: 1, failure } });
}

test("mail is held without a server, failing when the server is in its way, and else in order", async () => {
  await owe();
  expect(await getMailStanding()).toBe("held");
  setting.url = "smtp://127.0.0.1:1";
  expect(await getMailStanding()).toBe("ok");
  await tried(9, "unreachable");
  expect(await getMailStanding()).toBe("ok");
  await went(0);
  await tried(11, "unreachable");
  expect(await getMailStanding(), "though another went").toBe("failing");
});

test.each(["later", "passing-refused", "mail-refused"] as const)(
  "one address at fault (%s) is no failing of mail while other mail goes",
  async (failure) => {
    setting.url = "smtp://127.0.0.1:1";
    await tried(30, failure);
    expect(await getMailStanding(), "nothing goes").toBe("failing");
    await went(20);
    expect(await getMailStanding()).toBe("ok");
    await tried(11, failure);
    expect(await getMailStanding(), "nothing has gone since").toBe("failing");
  },
);
