import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { dropMailsAbout, oweMail } from "./mutations";

const mailAbout = (about: `${string}:${string}`) => ({
  ...{ kind: "application-returned", about, locale: "id" as const, to: "suparman@contoh.test" },
  ...{ subject: "Mohon diperbaiki", says: ["Foto kurang jelas."], because: "Anda mendaftar." },
});

test("a mail stands in the database only sealed", async () => {
  const about = `application:${randomUUID()}` as const;
  await db().$transaction((tx) => oweMail(tx, mailAbout(about)));
  const [row] = await db().$queryRaw<{ text: string }[]>`
    SELECT m::text AS text FROM outgoing_mail m WHERE about = ${about}`;
  expect(row?.text).toContain("application-returned");
  expect(row?.text).not.toMatch(/suparman|diperbaiki|Foto/);
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { about } });
  expect(unseal(mail.recipientSealed ?? "")).toBe("suparman@contoh.test");
  const letter = JSON.parse(unseal(mail.contentSealed ?? ""));
  expect(letter).toMatchObject({ subject: "Mohon diperbaiki" });
  expect(letter.text).toMatch(/^Yth\. Pemustaka,\n\nFoto kurang jelas\.\n\nSalam,\n/);
  // Nobody reads answers to it: it says where somebody does.
  expect(letter.text).toMatch(/\nhttp\S+\/kontak\n$/);
});

test("a deed that is taken back owes no mail", async () => {
  const about = `application:${randomUUID()}` as const;
  const undone = db().$transaction(async (tx) => {
    await oweMail(tx, mailAbout(about));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await db().outgoingMail.count({ where: { about } })).toBe(0);
});

test("what waits about somebody is dropped with its words, and only that", async () => {
  const [gone, stays] = [`member:${randomUUID()}`, `member:${randomUUID()}`] as const;
  await db().$transaction(async (tx) => {
    await oweMail(tx, mailAbout(gone));
    await oweMail(tx, mailAbout(stays));
  });
  expect(await db().$transaction((tx) => dropMailsAbout(tx, [gone]))).toBe(1);
  expect(await db().$transaction((tx) => dropMailsAbout(tx, [gone]))).toBe(0);
  const states = await db().outgoingMail.findMany({
    where: { about: { in: [gone, stays] } },
    select: { about: true, state: true, contentSealed: true },
  });
  expect(states.find(({ about }) => about === gone)).toMatchObject({
    state: "dropped",
    contentSealed: null,
  });
  expect(states.find(({ about }) => about === stays)?.state).toBe("waiting");
});
