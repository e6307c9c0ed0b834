import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { expect, test } from "vitest";

const folders = ["app", "bench", "components", "e2e", "lib", "prisma"].filter((folder) =>
  existsSync(folder),
);
const rootFiles = [
  ...["server.ts", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
].filter((file) => existsSync(file));

/** Every source file there is, as the cruiser writes its path. */
const sources = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
      path.posix.join(folder, name),
    ),
  )
  .filter((name) => /(?<![.]d)[.]tsx?$/.test(name) && !name.startsWith("lib/platform/prisma/"))
  .concat(rootFiles);

test("every import keeps to the floor plan, and no file goes unread", async () => {
  const options = await extractOptions("./.dependency-cruiser.cjs");
  const { output } = await cruise([...folders, ...rootFiles], options);
  if (typeof output === "string") throw new Error("expected a report object");
  const read = new Set(output.modules.map(({ source }) => source));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((name) => !read.has(name))).toEqual([]);
  const broken = output.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  expect(broken).toEqual([]);
  // It reads every file there is: on a busy machine it was seen to take more than two minutes.
}, 600_000);
