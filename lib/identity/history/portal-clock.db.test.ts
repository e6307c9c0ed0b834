import { beforeAll, expect, test } from "vitest";
import { onPortalClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { seedIdentity } from "@/prisma/seed/identity";
import { seedMembership } from "@/prisma/seed/membership";
import seedPublishing from "@/prisma/seed/publishing";
import { getFactor } from "../factor/queries";
import { demoPassword, setUpFactor, signedIn } from "../factor/testing/authenticator";
import { proveMember } from "../proofs";
import { getLiveSession } from "../queries";
import { listOwnSessions } from "../sessions/queries";
import { listSignIns } from "./queries";

// A demo's clock stands where it is put; signing in is written by the machine's, and read by the demo's.

const ahead = 400 * 24 * 3_600_000;

beforeAll(async () => {
  process.env.PORTAL_CLOCK_OFFSET_MS = String(ahead);
  await seedPublishing();
  await db().$transaction(async (tx) => {
    const [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password: demoPassword, memberNumber });
  });
});

test("sessions, history and second factor are read by the portal's clock, and expire by the machine's", async () => {
  const { token } = await signedIn("anggota@demo.test");
  const { sessionId, accountId } = token;
  const live = await getLiveSession(sessionId, accountId);
  const member = live && proveMember(live, null);
  if (!member) throw new Error("expected a session that is live by the machine's clock");
  const row = await db().accountSession.findUniqueOrThrow({ where: { id: sessionId } });
  expect(row.expiresAt.getTime()).toBeLessThan(Date.now() + ahead);

  const shown = onPortalClock(row.signedInAt);
  expect(shown.getTime() - row.signedInAt.getTime()).toBe(ahead);
  expect(await listOwnSessions(member)).toMatchObject([{ id: sessionId, signedInAt: shown }]);
  expect(await listSignIns(accountId, 5)).toMatchObject([{ outcome: "in", at: shown }]);

  await setUpFactor(member.account);
  const { totpConfirmedAt } = await db().account.findUniqueOrThrow({ where: { id: accountId } });
  const since = totpConfirmedAt && onPortalClock(totpConfirmedAt);
  expect(await getFactor(member.account)).toMatchObject({ state: "on", since });
});
