import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seedIdentity } from "../../../prisma/seed/identity";
import { seedMembership } from "../../../prisma/seed/membership";
import seedPublishing from "../../../prisma/seed/publishing";
import { passFactor } from "../factor/mutations";
import { demoPassword, setUpFactor, signedIn, staffOf } from "../factor/testing/authenticator";
import { signIn, signOut } from "../mutations";
import { forgetSignIns, noteReplay, noteSlowed } from "./mutations";
import { listSignIns } from "./queries";

const laras = "pustakawan1@demo.test";
const marks = { device: "Firefox, Android", network: "203.0.113.x" };

beforeAll(() => seedPublishing());

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().account.deleteMany();
  await db().$transaction(async (tx) => {
    const [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password: demoPassword, memberNumber });
  });
});

async function idOf(email: string): Promise<string> {
  return (await db().account.findUniqueOrThrow({ where: { email } })).id;
}

async function outcomesOf(email: string): Promise<readonly string[]> {
  return (await listSignIns(await idOf(email), 50)).map(({ outcome }) => outcome);
}

const slowed = () => db().auditEntry.findMany({ where: { action: "sign-in.slowed" } });

test("the owner reads who came in, who did not, and on which device", async () => {
  const typed = { login: laras, address: "203.0.113.7", ...marks };
  await signIn({ ...typed, password: "salah" });
  await signIn({ ...typed, password: demoPassword });
  const lines = await listSignIns(await idOf(laras), 50);
  expect(lines).toMatchObject([
    { outcome: "in", ...marks },
    { outcome: "wrong-password", ...marks },
  ]);
  const session = await db().accountSession.findFirstOrThrow();
  expect(session).toMatchObject(marks);
});

test("a right password without its code stays visible; the code settles it", async () => {
  const admin = await staffOf("admin@demo.test");
  const { authenticator, recoveryCodes } = await setUpFactor(admin);
  await signedIn("admin@demo.test");
  const second = await signedIn("admin@demo.test");
  await passFactor(second.token.sessionId, authenticator.next());
  const third = await signedIn("admin@demo.test");
  await passFactor(third.token.sessionId, recoveryCodes[0] ?? "");
  expect(await outcomesOf("admin@demo.test")).toEqual([
    ...["recovery-code", "factor-passed", "wrong-factor", "in"],
  ]);
});

test("a deactivated account's owner is found out by the admin, not by whoever types", async () => {
  const deactivatedAt = new Date();
  await db().account.update({ where: { email: laras }, data: { deactivatedAt } });
  const answer = await signIn({ login: laras, password: demoPassword, address: "192.0.2.9" });
  expect(answer).toEqual({ ok: false, refusal: "wrong-credentials" });
  expect(await outcomesOf(laras)).toEqual(["deactivated"]);
});

test("hundreds of tries leave the limit's lines in the history and one in the trail", async () => {
  const before = (await slowed()).length;
  const refusals = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      signIn({ login: laras, password: `tebakan ${n}`, address: `198.51.100.${n % 60}` }),
    ),
  );
  expect(refusals.every((answer) => !answer.ok)).toBe(true);
  const outcomes = await outcomesOf(laras);
  expect(outcomes.filter((outcome) => outcome === "wrong-password").length).toBeLessThanOrEqual(30);
  const lines = (await slowed()).slice(before);
  const ofAccount = lines.filter(({ data }) => JSON.stringify(data) === '{"what":"account"}');
  expect(ofAccount).toHaveLength(1);
  expect(ofAccount[0]?.subject).toBe(`account:${await idOf(laras)}`);
});

test("guessing member numbers from one address is slowed and noted without the numbers", async () => {
  const before = (await slowed()).length;
  const guesses = Array.from({ length: 120 }, (_, n) => `7000${String(n).padStart(8, "0")}`);
  const answers = await Promise.all(
    guesses.map((login) => signIn({ login, password: "12345678", address: "198.51.100.200" })),
  );
  const words = answers.map((answer) => (answer.ok ? "in" : answer.refusal));
  expect(words.filter((word) => word === "wrong-credentials")).toHaveLength(100);
  expect(words.filter((word) => word === "too-many-tries")).toHaveLength(20);
  const lines = (await slowed()).slice(before);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ subject: "sign-in:unknown", data: { what: "address" } });
  expect(JSON.stringify(lines[0]?.data)).not.toContain("7000");
});

test("made-up logins from many networks do not fill the trail", async () => {
  const before = (await slowed()).length;
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      noteSlowed(`sign-in:pair:karangan-${n}`, { accountId: null, what: "pair" }),
    ),
  );
  expect((await slowed()).slice(before)).toHaveLength(10);
});

test("a session that was ended is noted when it is shown again, once", async () => {
  const { token } = await signedIn(laras);
  const replays = () => db().auditEntry.count({ where: { action: "session.replayed" } });
  const before = await replays();
  await noteReplay(token.sessionId, token.accountId);
  expect(await replays()).toBe(before);
  await signOut(token.sessionId);
  await noteReplay(token.sessionId, token.accountId);
  await noteReplay(token.sessionId, token.accountId);
  expect(await replays()).toBe(before + 1);
});

test("lines older than ninety days are forgotten, the others not", async () => {
  await signedIn(laras);
  await signedIn(laras);
  const [newest] = await db().signIn.findMany({ orderBy: { id: "desc" } });
  const longAgo = new Date(Date.now() - 91 * 24 * 3_600_000);
  await db().signIn.update({ where: { id: newest?.id ?? 0n }, data: { at: longAgo } });
  expect(await forgetSignIns()).toBe(1);
  expect(await outcomesOf(laras)).toEqual(["in"]);
});
