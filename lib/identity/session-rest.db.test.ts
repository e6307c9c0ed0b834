import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { withCookies } from "./cookie-jar";
import { getCurrentSession, lookAgain } from "./queries";
import { encodeSignInToken, signInCookieName } from "./token";

// A look is kept for two seconds: they stand still here, however long a busy machine takes.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a browser with this cookie is taken for. */
const asked = (text: string) =>
  withCookies(`${signInCookieName(false)}=${text}`, () => getCurrentSession());

async function signedIn() {
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  const email = `${accountId}@contoh.test`;
  await db().account.create({
    data: { id: accountId, email, name: "Laras", role: "librarian", passwordHash: "x" },
  });
  const signedInAt = new Date();
  const expiresAt = new Date(signedInAt.getTime() + 3_600_000);
  await db().accountSession.create({ data: { id: sessionId, accountId, signedInAt, expiresAt } });
  const cookie = await encodeSignInToken({ accountId, sessionId, role: "librarian" }, 3600);
  return { sessionId, cookie };
}

const revoke = (id: string) =>
  db().accountSession.update({ where: { id }, data: { revokedAt: new Date() } });

test("any number of made-up cookies takes no desk's session from the memory", async () => {
  const { sessionId, cookie } = await signedIn();
  expect(await asked(cookie)).toMatchObject({ sessionId });
  // Revoked behind the memory's back: only a look that was kept still finds it.
  await revoke(sessionId);
  const garbage = Array.from({ length: 1_200 }, (_, index) => asked(`karangan-${index}`));
  expect(new Set(await Promise.all(garbage))).toEqual(new Set([null]));
  expect(await asked(cookie)).toMatchObject({ sessionId });
  lookAgain();
  expect(await asked(cookie)).toBeNull();
});

test("that there is no session is forgotten with the request that was told so", async () => {
  const { sessionId, cookie } = await signedIn();
  await revoke(sessionId);
  expect(await asked(cookie)).toBeNull();
  await db().accountSession.update({ where: { id: sessionId }, data: { revokedAt: null } });
  expect(await asked(cookie)).toMatchObject({ sessionId });
});

test("a look under way when sessions are ended is not kept", async () => {
  const { sessionId, cookie } = await signedIn();
  const look = asked(cookie);
  // The cookie is read by now, and the database has been asked or is about to be.
  await setImmediate();
  lookAgain();
  await look;
  await revoke(sessionId);
  expect(await asked(cookie)).toBeNull();
});
