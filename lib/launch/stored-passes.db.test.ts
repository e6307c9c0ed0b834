import { expect, test } from "vitest";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { passesMin } from "../platform/password-cost";
import { highestStoredPasses } from "./stored-passes";

const hashOf = (passes: number) => `$argon2id$v=19$m=19456,t=${passes},p=1$c2FsdA$aGFzaA`;

test("the dearest of the stored passwords says how many passes a machine makes at least", async () => {
  await db().account.deleteMany();
  expect(await highestStoredPasses(env().DATABASE_URL)).toBe(passesMin);
  const account = { name: "Laras", role: "librarian" };
  for (const [index, passwordHash] of [hashOf(3), hashOf(7), hashOf(2)].entries())
    await db().account.create({
      data: { ...account, email: `laras${index}@contoh.test`, passwordHash },
    });
  expect(await highestStoredPasses(env().DATABASE_URL)).toBe(7);
});
