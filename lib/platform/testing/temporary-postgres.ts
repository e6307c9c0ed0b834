import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Cluster } from "../embedded-postgres";
import { freePort, startPostgres } from "../embedded-postgres";

/** An empty PostgreSQL in a folder and on a port of its own, quick since it need not survive; `remove` leaves no trace. */
export async function startTemporaryPostgres(): Promise<{
  readonly cluster: Cluster;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), "portal-test-"));
  // Run by root, the server is another system user, who has to pass through.
  await chmod(folder, 0o711);
  const cluster = await startPostgres({
    folder: path.join(folder, "data"),
    password: randomBytes(12).toString("hex"),
    port: await freePort(),
    logFile: path.join(folder, "log"),
    settings: [
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      "shared_buffers=128MB",
    ],
  });
  return {
    cluster,
    remove: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
