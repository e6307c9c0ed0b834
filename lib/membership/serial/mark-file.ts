import "server-only";

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/platform/env";

const markSchema = z.object({
  /** The highest serial that was given, at most ten digits (domain/member-number.ts). */
  serial: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(BigInt),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

/** How far the member numbers have come, and when that was noted. */
export type SerialMark = z.output<typeof markSchema>;

/**
 * The mark beside the database (`member-serial.json` of the data folder), because a backup knows nothing of the numbers
 * given after it was made, and none is given twice.
 */
export function serialMarkFile(): string {
  return path.join(/* turbopackIgnore: true */ env().PORTAL_DATA_DIR, "member-serial.json");
}

/** What the file says; null when it is not there or damaged. */
export async function readSerialMark(): Promise<SerialMark | null> {
  const text = await readFile(serialMarkFile(), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const parsed = markSchema.safeParse(parse(text));
  return parsed.success ? parsed.data : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes the mark whole or not at all, readable for its owner alone. */
export async function writeSerialMark({ serial, at }: SerialMark): Promise<void> {
  const file = serialMarkFile();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.part`, `${JSON.stringify({ serial: `${serial}`, at })}\n`, {
    mode: 0o600,
  });
  await rename(`${file}.part`, file);
}
