import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { seedMembership } from "@/prisma/seed/membership";
import { listSignIns } from "../history/queries";
import { proveMember } from "../proofs";
import { getLiveSession } from "../queries";
import type { MemberPatron } from "../types";
import { endAllSessions, endOtherSessions, endOwnSession } from "./mutations";
import { listOwnSessions } from "./queries";

let numbers: readonly string[] = [];
beforeAll(async () => {
  numbers = await db().$transaction((tx) => seedMembership(tx));
});

/** A member with sessions on some devices, seen from the first. */
async function onDevices(...devices: string[]) {
  const memberNumber = numbers[(await db().account.count()) % numbers.length] ?? "";
  const accountId = randomUUID();
  const account = { id: accountId, name: "Sekar", role: "member", memberNumber };
  await db().account.create({ data: account });
  const sessions = devices.map((device, age) => ({
    ...{ id: randomUUID(), accountId, device, network: "192.0.2.0/24" },
    signedInAt: new Date(Date.now() - (age + 1) * 60_000),
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  await db().accountSession.createMany({ data: sessions });
  const ids = sessions.map(({ id }) => id);
  const proof = { accountId, sessionId: ids[0] ?? "", name: "Sekar", role: "member" } as const;
  const member = proveMember({ ...proof, serviceGroup: null, memberNumber }, null);
  if (!member) throw new Error("expected a member");
  const live = async () => (await listOwnSessions(member)).map(({ device }) => device);
  return { member, ids, live };
}
const found = (member: MemberPatron, id = "") => getLiveSession(id, member.account.accountId);

test("a member sees his own devices, this one first, and neither ended nor foreign ones", async () => {
  const { member, ids, live } = await onDevices(
    "Firefox, Android",
    "Chrome, Windows",
    "Safari, iOS",
  );
  await onDevices("Edge, Windows");
  await db().accountSession.update({ where: { id: ids[2] ?? "" }, data: { awaitsFactor: true } });
  expect(await live()).toEqual(["Firefox, Android", "Chrome, Windows"]);
  const [first] = await listOwnSessions(member);
  expect(first).toMatchObject({ current: true, network: "192.0.2.0/24" });
});

test("leaving other devices keeps this one; leaving all of them none, and a cookie of before opens nothing", async () => {
  const { member, ids, live } = await onDevices("a", "b", "c");
  expect(await endOtherSessions(member, { keep: ids[0] ?? "" })).toBe(2);
  expect(await live()).toEqual(["a"]);
  expect(await found(member, ids[1])).toBeNull();
  expect(await endAllSessions(member)).toBe(1);
  expect(await found(member, ids[0])).toBeNull();
  expect(await endAllSessions(member)).toBe(0);
  const history = await listSignIns(member.account.accountId, 5);
  expect(history.map(({ outcome }) => outcome)).toEqual(["signed-out-everywhere"]);
  const { accountId } = member.account;
  const trail = await db().auditEntry.findMany({
    where: { subject: `account:${accountId}` },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ actorId, action, data }) => [actorId, action, data])).toEqual(
    [2, 1].map((sessions) => [accountId, "account.sessions-ended", { sessions }]),
  );
});

test("nobody ends somebody else's session", async () => {
  const [mine, theirs] = [await onDevices("a"), await onDevices("b", "c")];
  await endOwnSession(mine.member, theirs.ids[1] ?? "");
  expect(await theirs.live()).toEqual(["b", "c"]);
  await endOwnSession(theirs.member, theirs.ids[1] ?? "");
  expect(await theirs.live()).toEqual(["b"]);
});
