import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyOfBuild } from "./action-key";

let distDir: string;
beforeEach(async () => {
  distDir = await mkdtemp(path.join(os.tmpdir(), "portal-action-key-"));
  await mkdir(path.join(distDir, "server"));
});
afterEach(() => rm(distDir, { recursive: true, force: true }));

const write = (text: string) =>
  writeFile(path.join(distDir, "server/server-reference-manifest.json"), text);

describe("the key of Server Actions", () => {
  test("is taken over from the build before", async () => {
    await write(JSON.stringify({ node: {}, edge: {}, encryptionKey: "a2V5" }));
    expect(await keyOfBuild(distDir)).toBe("a2V5");
  });

  test.each(["", "{", "{}", '{"encryptionKey":""}'])(
    "is left to Next where the build before does not name it: %j",
    async (text) => {
      await write(text);
      expect(await keyOfBuild(distDir)).toBeUndefined();
    },
  );

  test("is left to Next where nothing was built", async () => {
    expect(await keyOfBuild(path.join(distDir, "none"))).toBeUndefined();
  });
});
