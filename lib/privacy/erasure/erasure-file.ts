import "server-only";

import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { env } from "@/lib/platform/env";
import type { Erasure } from "./types";
import { erasureSchema } from "./types";

/**
 * The list beside the database (`erasures.jsonl` of the data folder), because a backup knows nothing of who was deleted, and
 * of what members have stopped (`stops`), after it was made. One line of JSON each; a line twice does no harm.
 */
export function erasureFile(): string {
  return path.join(/* turbopackIgnore: true */ env().PORTAL_DATA_DIR, "erasures.jsonl");
}

/**
 * The lines of one kind in the file. A file that is not there names nobody; a line cut off by a power cut, and one of
 * another kind, is passed over.
 */
export async function readListed<Line>(
  schema: z.ZodType<Line>,
  file = erasureFile(),
): Promise<readonly Line[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    const parsed = schema.safeParse(parseLine(line));
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

/** Adds lines at the end, times as ISO text. The file is made readable for its owner alone. */
export async function appendListed(entries: readonly object[]): Promise<void> {
  if (entries.length === 0) return;
  const lines = entries.map((entry) => JSON.stringify(entry));
  // Begins on a line of its own, whatever a power cut has left behind.
  await appendFile(erasureFile(), `\n${lines.join("\n")}\n`, { mode: 0o600 });
}

/** Who was deleted, as the file names them. */
export const readErasures = (): Promise<readonly Erasure[]> => readListed(erasureSchema);
