import path from "node:path";
import { fileURLToPath } from "node:url";
import { Fault } from "./fault";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What may be generated for the embedded database, and must be given for a foreign one. */
export const secretNames = [
  "NEXTAUTH_SECRET",
  "PUSHER_APP_ID",
  "PUSHER_KEY",
  "PUSHER_SECRET",
  "PUSHER_ENCRYPTION_KEY",
  "PORTAL_DATA_KEYS",
  "PORTAL_INDEX_KEY",
] as const;
export type SecretName = (typeof secretNames)[number];

const defaultDemoPassword = "tanya-pustakawan";

/** The launcher's reading of the environment (experience.md, "Commands and environment"). */
export type Settings = {
  readonly given: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly port: number;
  readonly bind: string;
  readonly demo: boolean;
  readonly demoPassword: string;
  /** `PORTAL_NOW` as given, or null. */
  readonly startsAt: string | null;
  readonly databaseUrl: string | null;
  readonly hostedBroker: boolean;
};

const isLoopback = (address: string) => /^(?:127\.|::1$|localhost$)/.test(address);

/** Reads and checks the environment; throws a `Fault` that says what to change. */
export function readSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const entries = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const given = Object.fromEntries(entries) as Record<string, string>;
  const databaseUrl = given.DATABASE_URL ?? null;
  const hostedBroker = "PUSHER_CLUSTER" in given || "PUSHER_HOST" in given;
  const port = Number(given.PORT ?? "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Fault("PORT is no port number.");

  const demoWord = given.PORTAL_DEMO ?? (databaseUrl === null ? "1" : "0");
  if (!["1", "0", "true", "false"].includes(demoWord)) throw new Fault("PORTAL_DEMO is 1 or 0.");
  const demo = demoWord === "1" || demoWord === "true";
  const demoPassword = given.DEMO_PASSWORD ?? defaultDemoPassword;
  const bind = given.PORTAL_BIND ?? "127.0.0.1";
  if (demo && !isLoopback(bind) && demoPassword === defaultDemoPassword) {
    throw new Fault(
      `PORTAL_BIND=${bind} would show the demo and its published password to others: set DEMO_PASSWORD to one of your own, or PORTAL_DEMO=0.`,
    );
  }
  if (demoPassword.length < 8) throw new Fault("DEMO_PASSWORD has fewer than 8 characters.");

  const startsAt = given.PORTAL_NOW ?? null;
  if (startsAt !== null && !demo)
    throw new Fault("PORTAL_NOW moves the clock of the demo only: unset it.");
  if (startsAt !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(startsAt)) {
    throw new Fault("PORTAL_NOW is no ISO instant such as 2026-11-23T03:00:00Z.");
  }
  if (startsAt !== null && Number.isNaN(Date.parse(startsAt))) {
    throw new Fault("PORTAL_NOW is no ISO instant such as 2026-11-23T03:00:00Z.");
  }

  const needed: readonly string[] =
    databaseUrl !== null
      ? secretNames
      : hostedBroker
        ? ["PUSHER_APP_ID", "PUSHER_KEY", "PUSHER_SECRET"]
        : [];
  const missing = needed.filter((name) => !(name in given));
  if (missing.length > 0) {
    const why =
      databaseUrl !== null ? "DATABASE_URL names a database of your own" : "the broker is hosted";
    throw new Fault(`${why}: set ${missing.join(", ")} too. Nothing is generated for it.`);
  }
  const dataDir = path.resolve(root, given.PORTAL_DATA_DIR ?? ".data");
  return { given, dataDir, port, bind, demo, demoPassword, startsAt, databaseUrl, hostedBroker };
}
