import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { newLibrarian } from "@/lib/conversation/testing/people";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
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

test("mail is held without a server, failing when it should have gone, and else in order", async () => {
  const about = await owe();
  expect(await getMailStanding()).toBe("held");
  setting.url = "smtp://127.0.0.1:1";
  expect(await getMailStanding()).toBe("ok");
  const madeAt = new Date(now().getTime() - 11 * 60_000);
  await db().outgoingMail.updateMany({ where: { about }, data: { madeAt, tries: 3 } });
  expect(await getMailStanding()).toBe("failing");
});
