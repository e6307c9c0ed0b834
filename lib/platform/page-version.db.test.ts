import { expect, test } from "vitest";
import { db } from "./db";
import {
  createVersionReader,
  currentPageVersion,
  raisePageVersion,
  versionLifeMilliseconds,
  versionRestMilliseconds,
} from "./page-version";

/** A reader over a clock and a database that the test moves. */
function reader() {
  const world = { at: 0, version: 1, down: false, reads: 0 };
  const read = async () => {
    world.reads += 1;
    if (world.down) throw new Error("no database");
    return world.version;
  };
  return { world, current: createVersionReader(read, () => world.at) };
}

const stored = async () => (await db().pageVersion.findUnique({ where: { id: 1 } }))?.version ?? 0;

test("a change counts when it is committed, and not when it is rolled back", async () => {
  const before = await stored();
  expect(await currentPageVersion()).toBe(before);
  await db().$transaction((tx) => raisePageVersion(tx));
  expect(await stored()).toBe(before + 1);
  const broken = db().$transaction(async (tx) => {
    await raisePageVersion(tx);
    throw new Error("rolled back");
  });
  await expect(broken).rejects.toThrow("rolled back");
  expect(await stored()).toBe(before + 1);
});

test("however many publish at once, each raises it by one", async () => {
  const before = await stored();
  await Promise.all(
    Array.from({ length: 8 }, () => db().$transaction((tx) => raisePageVersion(tx))),
  );
  expect(await stored()).toBe(before + 8);
});

test("the version is read at most twice a second, and once for all who ask at the same time", async () => {
  const { world, current } = reader();
  expect(await Promise.all([current(), current(), current()])).toEqual([1, 1, 1]);
  world.version = 2;
  world.at = versionRestMilliseconds - 1;
  expect(await current()).toBe(1);
  expect(world.reads).toBe(1);
  world.at = versionRestMilliseconds;
  expect(await current()).toBe(2);
  expect(world.reads).toBe(2);
});

test("without the database the last version is good for half a minute, and no longer", async () => {
  const { world, current } = reader();
  expect(await current()).toBe(1);
  world.down = true;
  world.at = versionLifeMilliseconds - 1;
  expect(await current()).toBe(1);
  world.at = versionLifeMilliseconds;
  expect(await current()).toBeNull();
  world.down = false;
  expect(await current()).toBeNull();
  world.at += versionRestMilliseconds;
  expect(await current()).toBe(1);
});

test("a database that hangs delays a page by no more than the patience", async () => {
  let answer: (version: number) => void = () => undefined;
  const hanging = createVersionReader(
    () =>
      new Promise<number>((resolve) => {
        answer = resolve;
      }),
    () => 0,
  );
  expect(await hanging()).toBeNull();
  answer(7);
  expect(await hanging()).toBe(7);
});
