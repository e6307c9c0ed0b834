import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { searchCatalogue } from "../queries";
import { searchFor } from "../schema";
import { patienceIn } from "./queries";

beforeAll(() => seedCatalogue({ demo: true }));

const still = () => 0;

test("a search whose time for more is over gives its strict answer", async () => {
  const search = searchFor("laskar pelnagi zzqqq");
  expect(await searchCatalogue(search, { clock: still })).toMatchObject({ basis: "suggestion" });
  let at = 0;
  const hurried = () => {
    at += 10_000;
    return at;
  };
  expect(await searchCatalogue(search, { clock: hurried })).toMatchObject({
    ...{ total: 0, results: [], basis: "asked", suggestion: null, fewer: [], meanings: [] },
  });
});

test("a step that PostgreSQL gives up leaves the transaction as it was before it, also within another step", async () => {
  const said = await db().$transaction(async (tx) => {
    const { attempt } = await patienceIn(tx, still);
    const slow = async () => {
      await tx.$executeRawUnsafe("SELECT set_config('statement_timeout', '50', true)");
      return tx.$queryRaw`SELECT pg_sleep(600)`;
    };
    const within = await attempt(async () => [await attempt(slow), "goes on"]);
    const [timeout] = await tx.$queryRaw<{ statement_timeout: string }[]>`SHOW statement_timeout`;
    return [within, await attempt(slow), timeout];
  });
  expect(said).toEqual([[null, "goes on"], null, { statement_timeout: "1500ms" }]);
});

test("a fault that is not the time's is told", async () => {
  const failing = db().$transaction(async (tx) => {
    const { attempt } = await patienceIn(tx, still);
    return attempt(() => tx.$queryRaw`SELECT 1 / 0`);
  });
  await expect(failing).rejects.toThrow();
});
