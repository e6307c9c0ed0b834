import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { startClockAt } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import { identityIndexText } from "@/lib/membership/domain/identity-number";
import { makeFingerprintsAnew } from "@/lib/membership/fingerprints/jobs";
import { blindIndex, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sealedColumns } from "@/lib/platform/sealed-columns";
import seedHours from "@/prisma/seed/hours";
import { ownDataFolder } from "../testing/data-folder";
import { placesOf } from "../testing/search-all";
import type { WholeLife } from "../testing/whole-life";
import { liveWholeLife } from "../testing/whole-life";
import { forgetFingerprints, resealAll } from "./jobs";

ownDataFolder();
startClockAt("2026-11-23T03:00:00Z");
const system = actAsSystem("test");
let life: WholeLife;

beforeAll(async () => {
  await seedHours();
  life = await liveWholeLife("Zulkarnaen", 1);
});

/** Every sealed value there is, by its place. */
async function tokens(): Promise<readonly string[]> {
  const all = [];
  for (const { table, column } of sealedColumns) {
    const rows = await db().$queryRawUnsafe<{ token: string }[]>(
      `SELECT "${column}" AS token FROM "${table}" WHERE "${column}" IS NOT NULL`,
    );
    all.push(...rows.map(({ token }) => token));
  }
  return all;
}

test("the list of sealed columns is that of the database", async () => {
  const rows = await db().$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name LIKE '%sealed' ORDER BY 1, 2`;
  expect(rows).toEqual(sealedColumns);
});

test("after a rotation the old key is needed for nothing, and every value is what it was", async () => {
  const before = await tokens();
  expect(before.length).toBeGreaterThan(7);
  const plain = before.map(unseal).sort();
  const settings = env() as { PORTAL_DATA_KEYS: { id: string; key: Buffer }[] };
  const old = settings.PORTAL_DATA_KEYS;
  settings.PORTAL_DATA_KEYS = [{ id: "t2", key: randomBytes(32) }, ...old];
  const done = await resealAll(system);
  expect(done.reduce((sum, { count }) => sum + count, 0)).toBe(before.length);
  settings.PORTAL_DATA_KEYS = settings.PORTAL_DATA_KEYS.slice(0, 1);
  const after = await tokens();
  expect(after.every((token) => token.startsWith("t2."))).toBe(true);
  expect(after.map(unseal).sort()).toEqual(plain);
  expect((await resealAll(system)).every(({ count }) => count === 0)).toBe(true);
});

test("with another index key a member is found by the new fingerprint, and by no old one", async () => {
  const settings = env() as { PORTAL_INDEX_KEY: Buffer };
  const where = { id: life.memberId };
  const before = await db().member.findUniqueOrThrow({ where });
  const application = await db().membershipApplication.findFirstOrThrow({
    where: { memberId: life.memberId },
  });
  settings.PORTAL_INDEX_KEY = randomBytes(32);
  expect(await makeFingerprintsAnew(system)).toBe(5);
  await forgetFingerprints(system);
  const after = await db().member.findUniqueOrThrow({ where });
  const number = unseal(after.identitySealed);
  expect(after.identityIndex).toBe(blindIndex(identityIndexText(number)));
  expect(
    await db().membershipApplication.findUniqueOrThrow({ where: { id: application.id } }),
  ).toMatchObject({ identityIndex: after.identityIndex });
  expect(await placesOf([before.identityIndex, before.likenessIndex ?? "–"])).toEqual([]);
});
