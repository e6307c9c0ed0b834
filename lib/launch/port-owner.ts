import { readdir, readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";
import { processCommand } from "../platform/process-identity";

/** Whether `port` can be listened on at `host`. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Who listens on `port`, as `pid (command)`; "another program" when the system does not tell. */
export async function portOwner(port: number): Promise<string> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const listening = "0A";
  const inodes = tables
    .flatMap((table) => table.split("\n").map((line) => line.trim().split(/\s+/)))
    .filter((row) => row[1]?.endsWith(`:${hex}`) && row[3] === listening)
    .map((row) => `socket:[${row[9]}]`);
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const targets = await Promise.all(
      handles.map((handle) => readlink(`/proc/${pid}/fd/${handle}`).catch(() => "")),
    );
    if (targets.some((target) => inodes.includes(target))) {
      return `process ${pid} (${processCommand(Number(pid)).slice(0, 80)})`;
    }
  }
  return "another program";
}
