import "server-only";

import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/platform/env";
import type { Erasure } from "./types";
import { erasureSchema } from "./types";

/**
 * The list of deletions beside the database (`erasures.jsonl` of the data folder), because a backup knows nothing of what
 * was deleted after it was made. One line of JSON each; a line twice does no harm.
 */
export function erasureFile(): string {
  return path.join(/* turbopackIgnore: true */ env().PORTAL_DATA_DIR, "erasures.jsonl");
}

/** What the file names. A file that is not there names nobody; a line cut off by a power cut is passed over. */
export async function readErasures(file = erasureFile()): Promise<readonly Erasure[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    const parsed = erasureSchema.safeParse(parseLine(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Adds lines at the end. The file is made readable for its owner alone. */
export async function appendErasures(erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  const lines = erasures.map(({ kind, subjectId, at }) =>
    JSON.stringify({ kind, subjectId, at: at.toISOString() }),
  );
  // Begins on a line of its own, whatever a power cut has left behind.
  await appendFile(erasureFile(), `\n${lines.join("\n")}\n`, { mode: 0o600 });
}
