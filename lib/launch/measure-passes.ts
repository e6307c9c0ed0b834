import { hashSync } from "@node-rs/argon2";
import { memoryCost, passesFor, passesMin } from "../platform/password-cost";

/**
 * How many passes fit this machine. Counts what a core works, not what the clock shows, and takes the best of three: a
 * machine that is busy while it starts would else be taken for a slow one. Takes some 40 ms.
 */
export function measurePasses(): number {
  const tries = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    hashSync("a password of no one", { memoryCost, timeCost: passesMin, parallelism: 1 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return passesFor(Math.min(...tries));
}
