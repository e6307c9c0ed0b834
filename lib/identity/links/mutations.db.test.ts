import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { emailIndexOf, hashLinkToken, makeLink, spendLink, voidLinks } from "./mutations";
import { peekLink } from "./queries";

const purpose = "reset-password";
const dead = { ok: false, refusal: "link-dead" };

async function made(payload?: string) {
  const subjectId = randomUUID();
  const link = { purpose, subjectId, email: "Sekar@Contoh.test" } as const;
  const token = await db().$transaction((tx) =>
    makeLink(tx, payload === undefined ? link : { ...link, payload }),
  );
  return { subjectId, token };
}
const spend = (token: string) => db().$transaction((tx) => spendLink(tx, purpose, token));

test("a link opens once, of many at the same instant too", async () => {
  const { subjectId, token } = await made("baru@contoh.test");
  const answers = await Promise.all(Array.from({ length: 5 }, () => spend(token)));
  expect(answers.filter(({ ok }) => ok)).toEqual([
    {
      ok: true,
      value: {
        subjectId,
        emailIndex: emailIndexOf("sekar@contoh.test"),
        payload: "baru@contoh.test",
      },
    },
  ]);
  expect(await spend(token)).toEqual(dead);
});

test("looking at a link uses nothing up", async () => {
  const { token } = await made();
  expect(await peekLink(purpose, token)).not.toBeNull();
  expect(await peekLink("choose-password", token)).toBeNull();
  expect((await spend(token)).ok).toBe(true);
  expect(await peekLink(purpose, token)).toBeNull();
});

test("late, foreign, made-up and taken back are one answer", async () => {
  const late = await made();
  const past = new Date(Date.now() - 1000);
  await db().mailedLink.update({
    where: { tokenHash: hashLinkToken(late.token) },
    data: { madeAt: new Date(past.getTime() - 1000), expiresAt: past },
  });
  expect(await spend(late.token)).toEqual(dead);
  const foreign = await made();
  const elsewhere = db().$transaction((tx) => spendLink(tx, "choose-password", foreign.token));
  expect(await elsewhere).toEqual(dead);
  expect(await spend("bukan tautan")).toEqual(dead);
  await db().$transaction((tx) => voidLinks(tx, foreign.subjectId, [purpose]));
  expect(await spend(foreign.token)).toEqual(dead);
});

test("taking links back leaves those of another purpose, and another subject's", async () => {
  const [mine, other] = [await made(), await made()];
  const take = (...purposes: ("choose-password" | "reset-password")[]) =>
    db().$transaction((tx) => voidLinks(tx, mine.subjectId, purposes));
  expect(await take("choose-password")).toBe(0);
  expect(await peekLink(purpose, mine.token)).not.toBeNull();
  expect(await take("choose-password", purpose)).toBe(1);
  expect(await spend(mine.token)).toEqual(dead);
  expect((await spend(other.token)).ok).toBe(true);
});

test("neither token nor address stands in the database", async () => {
  const { subjectId, token } = await made("baru@contoh.test");
  const [row] = await db().$queryRaw<{ text: string }[]>`
    SELECT l::text AS text FROM mailed_link l WHERE subject_id = ${subjectId}::uuid`;
  expect(row?.text).toContain(subjectId);
  expect(row?.text).not.toContain(token);
  expect(row?.text.toLowerCase()).not.toContain("contoh");
});
