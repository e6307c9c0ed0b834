import { randomUUID } from "node:crypto";
import { appendFile, cp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { makeDataFolder } from "../portal";
import { root } from "../report";

/** Beside the sources, but not of the version: history, data, results of runs. */
const leftOut = /^(?:\.git|\.data[^/]*|bench\/results|test-results|playwright-report)(?:\/|$)/;
/** In the first load of both sides, in the part loaded later, and in the desk's worker. */
const changed = [
  "lib/conversation/client/backoff.ts",
  "lib/realtime/subscribe.ts",
  "components/conversation/desk/desk-worker.ts",
];

/**
 * The tree as it would come with the next release: a copy in a folder of its own in which what browsers load differs. Its
 * build is stale, so that starting it builds, with the cache of the version before, as a server does.
 * @returns its folder, to be removed by the caller
 */
export async function makeNextVersion(): Promise<string> {
  const folder = await makeDataFolder();
  await cp(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !leftOut.test(path.relative(root, source)),
  });
  const mark = `\nReflect.set(globalThis, "portalVersion", "${randomUUID()}");\n`;
  for (const file of changed) await appendFile(path.join(folder, file), mark);
  await rm(path.join(folder, ".next/portal-sources"), { force: true });
  return folder;
}

/** The scripts and styles a build gives to browsers, by name; a name follows from the content. */
export async function assets(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(path.join(folder, ".next/static/chunks"), { recursive: true });
  return new Set(names.filter((name) => /\.(?:js|css)$/.test(name)));
}
