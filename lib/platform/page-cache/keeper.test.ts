import { expect, test } from "vitest";
import { createKeeper, refusedMilliseconds } from "./keeper";
import type { KeptPage } from "./kept-page";
import type { Age } from "./shelf";

const home = { path: "/", personal: false };

/** A front door whose clock, page version and renderings the test moves by hand. */
function door() {
  const world: { at: number; version: number | null } = { at: 0, version: 1 };
  const begun: { finish: (kept?: boolean) => void; fail: () => void }[] = [];
  const find = createKeeper({
    version: async () => world.version,
    clock: () => world.at,
    render: (_, age) =>
      new Promise((resolve, reject) => {
        const number = begun.length + 1;
        begun.push({
          finish: (kept = true) => resolve(kept ? page(number, age) : null),
          fail: () => reject(new Error("Next is gone")),
        });
      }),
  });
  /** Asks, and lets everything happen that does not wait for a rendering. */
  const ask = async () => {
    const found = find(home);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    return { found };
  };
  const finished = async (number: number) => {
    begun[number - 1]?.finish();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { world, begun, ask, finished };
}

function page(number: number, age: Age): KeptPage {
  const empty = Buffer.alloc(0);
  const bodies = { identity: empty, gzip: empty, br: empty };
  return { ...age, digest: `rendering ${number}`, headers: {}, bodies, bytes: 1 };
}
const digest = async ({ found }: { found: Promise<KeptPage | null> }) => (await found)?.digest;

test("a hundred readers who come at once cost one rendering, and those after them none", async () => {
  const { begun, ask, finished } = door();
  const asked = await Promise.all(Array.from({ length: 100 }, ask));
  expect(begun).toHaveLength(1);
  await finished(1);
  for (const one of asked) expect(await digest(one)).toBe("rendering 1");
  expect(await digest(await ask())).toBe("rendering 1");
  expect(begun).toHaveLength(1);
});

test("after a published change nobody is given the old page, not even one on its way", async () => {
  const { world, begun, ask, finished } = door();
  const early = await ask();
  world.version = 2;
  const late = await ask();
  expect(begun).toHaveLength(2);
  await finished(2);
  await finished(1);
  expect(await digest(early)).toBe("rendering 1");
  expect(await digest(late)).toBe("rendering 2");
  expect(await digest(await ask())).toBe("rendering 2");
  expect(begun).toHaveLength(2);
});

test("after 30 s one rendering begins, and the others are given the old page meanwhile", async () => {
  const { world, begun, ask, finished } = door();
  const first = await ask();
  await finished(1);
  await first.found;
  world.at = 30_000;
  expect(await digest(await ask())).toBe("rendering 1");
  expect(await digest(await ask())).toBe("rendering 1");
  expect(begun).toHaveLength(2);
  await finished(2);
  expect(await digest(await ask())).toBe("rendering 2");
});

test("nobody is given a page older than 35 s: he waits for the new one", async () => {
  const { world, begun, ask, finished } = door();
  const first = await ask();
  await finished(1);
  await first.found;
  world.at = 30_000;
  await ask();
  world.at = 35_000;
  const late = await ask();
  expect(begun).toHaveLength(2);
  await finished(2);
  expect(await digest(late)).toBe("rendering 2");
});

test("an answer that fails or may not be kept is Next's, and is tried for again after five seconds", async () => {
  const { world, begun, ask, finished } = door();
  const failed = await ask();
  begun[0]?.fail();
  expect(await failed.found).toBeNull();
  expect(await (await ask()).found).toBeNull();
  expect(begun).toHaveLength(1);
  world.at = refusedMilliseconds;
  const refused = await ask();
  begun[1]?.finish(false);
  expect(await refused.found).toBeNull();
  world.version = 2;
  const published = await ask();
  await finished(3);
  expect(await digest(published)).toBe("rendering 3");
});

test("an old page serves its last seconds while its renewal fails", async () => {
  const { world, begun, ask, finished } = door();
  const first = await ask();
  await finished(1);
  await first.found;
  world.at = 30_000;
  await ask();
  begun[1]?.fail();
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(await digest(await ask())).toBe("rendering 1");
  expect(begun).toHaveLength(2);
  world.at = 35_000;
  const late = await ask();
  await finished(3);
  expect(await digest(late)).toBe("rendering 3");
});

test("while the page version is not known nothing kept is given", async () => {
  const { world, begun, ask, finished } = door();
  const first = await ask();
  await finished(1);
  await first.found;
  world.version = null;
  expect(await (await ask()).found).toBeNull();
  expect(begun).toHaveLength(1);
});
