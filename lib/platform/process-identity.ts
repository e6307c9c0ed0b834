import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells a living process from a later one with the same number: the moment it began, as the system writes it.
 * Null when no such process lives.
 */
export function processIdentity(pid: number): string | null {
  try {
    if (process.platform !== "linux") {
      return execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim();
    }
    // Fields 3 (state) and 22 (start in clock ticks); the second, the name, may itself hold blanks and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Its command line, blanks between the words; empty when no such process lives. */
export function processCommand(pid: number): string {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
      : execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
