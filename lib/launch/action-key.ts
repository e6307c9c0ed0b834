import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/**
 * Next derives the names of Server Actions from this key, and makes a new one for each build where it finds no place to keep
 * it (in a container, say): a form opened before a deploy would then call an action nobody knows.
 */
export const actionKeyName = "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY";

const manifest = z.object({ encryptionKey: z.string().min(1) });

/**
 * The key of the build in `distDir`, for the one that replaces it, so that pages open in browsers go on; base64. Undefined
 * where nothing was built.
 */
export async function keyOfBuild(distDir: string): Promise<string | undefined> {
  const file = path.join(distDir, "server/server-reference-manifest.json");
  try {
    return manifest.safeParse(JSON.parse(await readFile(file, "utf8"))).data?.encryptionKey;
  } catch {
    return undefined;
  }
}
