import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seedIdentity } from "@/prisma/seed/identity";
import { seedMembership } from "@/prisma/seed/membership";
import seedPublishing from "@/prisma/seed/publishing";
import { removeMemberFactor } from "../../accounts/factors/mutations";
import { answeringBroker } from "../../accounts/testing/broker";
import { demoPassword, setUpFactor, signedIn, staffOf } from "../../factor/testing/authenticator";
import { signOut } from "../../mutations";
import { changePassword } from "../../password-change/mutations";
import { proveMember } from "../../proofs";
import { getLiveSession, getRealtimeEpoch } from "../../queries";
import type { MemberPatron } from "../../types";
import { endAllSessions, endOtherSessions, endOwnSession } from "../mutations";

const broker = answeringBroker();
beforeAll(async () => {
  process.env.PORTAL_REALTIME_PORT = String(await broker.start());
  await seedPublishing();
});
afterAll(() => broker.stop());

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM rate_window`;
  await db().account.deleteMany();
  await db().$transaction(async (tx) => {
    const [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password: demoPassword, memberNumber });
  });
  broker.heard.length = 0;
});

/**
 * The sessions of this test whose sockets the broker was told to close since it was last asked. Each is told twice, four
 * seconds apart, so that those of tests before are heard here too.
 */
async function closed(): Promise<readonly string[]> {
  const told = broker.heard.flatMap((path) => /users\/(.+)\/terminate/.exec(path)?.[1] ?? []);
  broker.heard.length = 0;
  const rows = await db().accountSession.findMany({ where: { id: { in: told } } });
  return rows.map(({ id }) => id).sort();
}

const toldDesks = () => broker.heard.some((path) => path.endsWith("/events"));

describe("at the desk", () => {
  test("setting up a second factor closes the other sessions' sockets and moves the desks to another channel", async () => {
    const owner = await staffOf("supervisor@demo.test");
    const others = [
      await staffOf("supervisor@demo.test"),
      await staffOf("supervisor@demo.test"),
    ].map(({ sessionId }) => sessionId);
    await staffOf("pustakawan1@demo.test");
    const epoch = await getRealtimeEpoch();
    await setUpFactor(owner);
    expect(toldDesks()).toBe(true);
    expect(await closed()).toEqual(others.sort());
    expect(await getRealtimeEpoch()).toBe(epoch + 1);
  });

  test("where no other session was live, nobody is told and the channel stays", async () => {
    const owner = await staffOf("supervisor@demo.test");
    const epoch = await getRealtimeEpoch();
    await setUpFactor(owner);
    expect(toldDesks()).toBe(false);
    expect(await closed()).toEqual([]);
    expect(await getRealtimeEpoch()).toBe(epoch);
  });

  test("signing out closes what other tabs of that browser hold open, and no other device", async () => {
    const [here] = [await staffOf("supervisor@demo.test"), await staffOf("supervisor@demo.test")];
    await signOut(here.sessionId);
    await expect.poll(closed).toEqual([here.sessionId]);
  });
});

describe("a member", () => {
  async function onDevices() {
    const tokens = [];
    for (const _ of [1, 2, 3]) tokens.push((await signedIn("anggota@demo.test")).token);
    const sessions = tokens.map(({ sessionId }) => sessionId);
    const [first = ""] = sessions;
    const live = await getLiveSession(first, tokens[0]?.accountId ?? "");
    const member = live && proveMember(live, null);
    if (!member) throw new Error("expected a member");
    return { member, sessions, first };
  }
  const ways: readonly [
    string,
    (member: MemberPatron, sessions: readonly string[]) => unknown,
    number[],
  ][] = [
    ["one device", (member, [, second = ""]) => endOwnSession(member, second), [1]],
    ["all others", (member, [keep = ""]) => endOtherSessions(member, { keep }), [1, 2]],
    ["all", (member) => endAllSessions(member), [0, 1, 2]],
    [
      "all others by a new password",
      (member) => changePassword(member, { present: demoPassword, next: "angin laut di Kupang" }),
      [1, 2],
    ],
  ];
  test.each(ways)(
    "leaves %s: their sockets are closed, and the desks hear nothing",
    async (_, leave, ended) => {
      const { member, sessions } = await onDevices();
      const epoch = await getRealtimeEpoch();
      await leave(member, sessions);
      expect(toldDesks()).toBe(false);
      expect(await closed()).toEqual(ended.map((n) => sessions[n]).sort());
      expect(await getRealtimeEpoch()).toBe(epoch);
    },
  );

  test("whose second factor an admin takes loses every socket", async () => {
    const { member, first } = await onDevices();
    await setUpFactor(member.account);
    const admin = await staffOf("admin@demo.test");
    await removeMemberFactor(admin, member.account.memberNumber);
    expect(await closed()).toContain(first);
  });
});
