import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** A data folder of the test's own; call before anything reads the settings. */
export function ownDataFolder(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-data-"));
  process.env.PORTAL_DATA_DIR = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}
