import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seedMembership } from "@/prisma/seed/membership";
import { withCookies } from "./cookie-jar";
import type { Role } from "./domain/duties";
import { decideGate } from "./gate";
import { provePatron } from "./proofs";
import { getStartFacts, requireMember } from "./queries";
import { encodeSignInToken, signInCookieName } from "./token";

let memberNumber = "";

beforeEach(async () => {
  await db().account.deleteMany();
  [memberNumber = ""] = await db().$transaction((tx) => seedMembership(tx));
});

/** What `requireMember` answers to the browser of a new account. */
async function asked(role: Role, number: string | null) {
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  const email = `${accountId}@contoh.test`;
  await db().account.create({
    data: { id: accountId, email, name: "Sekar", role, memberNumber: number, passwordHash: "x" },
  });
  const signedInAt = new Date();
  const expiresAt = new Date(signedInAt.getTime() + 3_600_000);
  await db().accountSession.create({ data: { id: sessionId, accountId, signedInAt, expiresAt } });
  const cookie = await encodeSignInToken({ accountId, sessionId, role }, 3600);
  const ask = () => withCookies(`${signInCookieName(false)}=${cookie}`, () => requireMember());
  const atDoor = (pathname: string) =>
    decideGate({
      method: "GET",
      nextUrl: { pathname, search: "" },
      cookies: { get: () => ({ value: cookie }) },
    });
  return { accountId, sessionId, ask, atDoor };
}

test("a member's account opens the member's area, with the number of the member", async () => {
  const { accountId, ask } = await asked("member", memberNumber);
  expect(await ask()).toMatchObject({
    ok: true,
    value: { keyHash: null, account: { accountId, name: "Sekar", memberNumber } },
  });
});

test("staff, an account joined to no member and nobody at all do not", async () => {
  const foreign = { ok: false, refusal: "not-a-member" };
  expect(await (await asked("librarian", null)).ask()).toEqual(foreign);
  expect(await (await asked("member", null)).ask()).toEqual(foreign);
  const nobody = { ok: false, refusal: "signed-out" };
  expect(await withCookies("", () => requireMember())).toEqual(nobody);
});

test("the door knows too: a session that was ended leads to the sign-in page, staff are refused", async () => {
  const { sessionId, atDoor } = await asked("member", memberNumber);
  expect(await atDoor("/akun/profil")).toEqual({ kind: "pass" });
  await db().accountSession.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
  expect(await atDoor("/en/akun")).toEqual({
    kind: "redirect",
    location: "/en/masuk?lanjut=%2Fen%2Fakun",
  });
  const staff = await asked("admin", null);
  expect(await staff.atDoor("/en/akun")).toEqual({
    kind: "forbidden",
    page: "/en/masuk/bukan-anggota",
  });
  expect(await staff.atDoor("/akun")).toMatchObject({ page: "/id/masuk/bukan-anggota" });
});

test("a form is filled with what is known of a member, and of nobody else", async () => {
  const { accountId, sessionId } = await asked("member", memberNumber);
  const account = { accountId, sessionId, name: "Sekar", memberNumber };
  const facts = () => getStartFacts(provePatron(null, account));
  expect(await facts()).toEqual({
    ...{ name: "Sekar", memberNumber, email: `${accountId}@contoh.test` },
  });
  await db().account.update({ where: { id: accountId }, data: { email: null } });
  await db().member.update({ where: { number: memberNumber }, data: { email: "k@contoh.test" } });
  expect(await facts()).toMatchObject({ email: "k@contoh.test" });
  expect(await getStartFacts(provePatron(null, null))).toBeNull();
});
