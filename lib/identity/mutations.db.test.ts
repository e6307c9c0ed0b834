import { hash } from "@node-rs/argon2";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedAccounts, { demoAccounts, seedIdentity } from "../../prisma/seed/identity";
import seedMembers, { seedMembership } from "../../prisma/seed/membership";
import seedPublishing from "../../prisma/seed/publishing";
import { forgetOldSessions, signIn, signOut } from "./mutations";
import { getLiveSession } from "./queries";

const password = "tanya-pustakawan";
let memberNumber = "";

beforeAll(() => seedPublishing());

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().account.deleteMany();
  await db().$transaction(async (tx) => {
    [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password, memberNumber });
  });
});

function ask(login: string, typed = password, address = "192.0.2.1") {
  return signIn({ login, password: typed, address });
}

async function signedIn(login: string) {
  const answer = await ask(login);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.token;
}

describe("signing in", () => {
  test("every demo account signs in with the demo password", async () => {
    for (const { email, role } of demoAccounts) {
      expect(await ask(email), email).toMatchObject({ ok: true, value: { role } });
    }
  });

  test("a hash of fewer passes than this machine bears is made anew by whoever signs in, and by two at once", async () => {
    const email = "pustakawan1@demo.test";
    const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 1, parallelism: 1 });
    await db().account.update({ where: { email }, data: { passwordHash } });
    expect((await ask(email, "salah")).ok).toBe(false);
    expect(await db().account.findUnique({ where: { email } })).toMatchObject({ passwordHash });
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask(email)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const account = await db().account.findUniqueOrThrow({ where: { email } });
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await ask(email)).ok).toBe(true);
  });

  test("a member signs in by member number too, written in groups", async () => {
    const token = await signedIn(memberNumber.replace(/(.{4})/g, "$1 "));
    const session = await getLiveSession(token.sessionId, token.accountId);
    expect(session).toMatchObject({ role: "member", memberNumber, name: "Sekar Wulandari" });
  });

  test("an unknown account, a wrong password and a deactivated account are one answer", async () => {
    await db().account.update({
      where: { email: "pustakawan3@demo.test" },
      data: { deactivatedAt: new Date() },
    });
    const wrong = { ok: false, refusal: "wrong-credentials" };
    expect(await ask("tidak-ada@demo.test")).toEqual(wrong);
    expect(await ask("bukan email")).toEqual(wrong);
    expect(await ask("pustakawan1@demo.test", "salah")).toEqual(wrong);
    expect(await ask("pustakawan3@demo.test")).toEqual(wrong);
  });

  test("five wrong passwords for one account from one address slow it, known or not", async () => {
    for (const login of ["pustakawan1@demo.test", "tidak-ada@demo.test"]) {
      for (let n = 0; n < 5; n++) await ask(login, "salah");
      expect(await ask(login)).toEqual({ ok: false, refusal: "too-many-tries" });
    }
    expect((await ask("pustakawan2@demo.test")).ok).toBe(true);
    expect((await ask("pustakawan1@demo.test", password, "192.0.2.2")).ok).toBe(true);
  });

  test("tries side by side cannot pass the limit together", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask("pustakawan1@demo.test", "salah")),
    );
    const refusals = answers.map((answer) => (answer.ok ? "in" : answer.refusal));
    expect(refusals.filter((refusal) => refusal === "wrong-credentials")).toHaveLength(5);
  });

  test("one account is slowed over many addresses", async () => {
    for (let n = 0; n < 30; n++) await ask("pustakawan1@demo.test", "salah", `192.0.2.${n}`);
    expect(await ask("pustakawan1@demo.test", password, "198.51.100.1")).toEqual({
      ok: false,
      refusal: "too-many-tries",
    });
  });

  test("one address is slowed over many accounts", async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => ask(`tebakan${n}@demo.test`, "salah")));
    expect(await ask("pustakawan1@demo.test")).toEqual({ ok: false, refusal: "too-many-tries" });
    expect((await ask("pustakawan1@demo.test", password, "198.51.100.1")).ok).toBe(true);
  });

  test("right passwords are not counted", async () => {
    for (let n = 0; n < 12; n++) await signedIn("pustakawan1@demo.test");
    expect((await ask("pustakawan1@demo.test")).ok).toBe(true);
  });
});

describe("a session", () => {
  test("is over when its row is revoked, and only that one", async () => {
    const desk = await signedIn("pustakawan1@demo.test");
    const phone = await signedIn("pustakawan1@demo.test");
    await signOut(desk.sessionId);
    await signOut(desk.sessionId);
    expect(await getLiveSession(desk.sessionId, desk.accountId)).toBeNull();
    expect(await getLiveSession(phone.sessionId, phone.accountId)).toMatchObject({
      role: "librarian",
      serviceGroup: "Layanan Referensi",
    });
  });

  test("is over when its time is", async () => {
    const { sessionId, accountId } = await signedIn("anggota@demo.test");
    const past = new Date(Date.now() - 1);
    await db().accountSession.update({ where: { id: sessionId }, data: { expiresAt: past } });
    expect(await getLiveSession(sessionId, accountId)).toBeNull();
  });

  test("does not open another account", async () => {
    const laras = await signedIn("pustakawan1@demo.test");
    const admin = await signedIn("admin@demo.test");
    expect(await getLiveSession(laras.sessionId, admin.accountId)).toBeNull();
  });

  test("has the role the account has now, not the one it had at sign-in", async () => {
    const { sessionId, accountId } = await signedIn("supervisor@demo.test");
    await db().account.update({ where: { id: accountId }, data: { role: "librarian" } });
    expect(await getLiveSession(sessionId, accountId)).toMatchObject({ role: "librarian" });
  });

  test("of staff ends after 16 hours, of a member after 30 days", async () => {
    const hours = async (login: string) => {
      const { sessionId } = await signedIn(login);
      const row = await db().accountSession.findUniqueOrThrow({ where: { id: sessionId } });
      return (row.expiresAt.getTime() - row.signedInAt.getTime()) / 3_600_000;
    };
    expect(await hours("admin@demo.test")).toBe(16);
    expect(await hours("anggota@demo.test")).toBe(720);
  });

  test("row is forgotten a month after its end, not before", async () => {
    const old = await signedIn("pustakawan1@demo.test");
    await signedIn("pustakawan2@demo.test");
    const longAgo = new Date(Date.now() - 31 * 24 * 3_600_000);
    await db().accountSession.update({
      where: { id: old.sessionId },
      data: { expiresAt: longAgo },
    });
    expect(await forgetOldSessions()).toBe(1);
    expect(await db().accountSession.count()).toBe(1);
  });
});

test("the demo's seed fills an empty house and may run again; without the demo it opens nothing", async () => {
  await db().account.deleteMany();
  for (const demo of [false, true, true]) {
    await seedMembers({ demo });
    await seedAccounts({ demo });
    expect(await db().account.count()).toBe(demo ? demoAccounts.length : 0);
  }
  expect((await ask("anggota@demo.test")).ok).toBe(true);
});

test("a changed demo password is taken over at the next start, and nothing else is", async () => {
  const ended = new Date();
  await db().account.update({
    where: { email: "pustakawan3@demo.test" },
    data: { deactivatedAt: ended },
  });
  await db().$transaction((tx) => seedIdentity(tx, { password: "kata baru", memberNumber }));
  expect((await ask("pustakawan1@demo.test")).ok).toBe(false);
  expect((await ask("pustakawan1@demo.test", "kata baru")).ok).toBe(true);
  expect((await ask("pustakawan3@demo.test", "kata baru")).ok).toBe(false);
});
