// Generates Prisma's client when prisma/schema has changed since. Plain JavaScript: nothing generated is there yet.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @returns {boolean} whether a new client was written */
export function generateClient() {
  const folder = path.join(root, "prisma/schema");
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(path.join(folder, name)));
  const digest = hash.digest("hex");
  const client = path.join(root, "lib/platform/prisma");
  const note = path.join(client, "made-from");
  if (existsSync(note) && readFileSync(note, "utf8") === digest) return false;
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  // Any program will do as the "schema engine": generating does not use it, and none has to be downloaded.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  execFileSync(process.execPath, [prisma, "generate"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  writeFileSync(note, digest);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClient();
