import { z } from "zod";
import { passesMax, passesMin } from "./password-cost";

/** An unset variable and an empty one mean the same: a line left blank in a unit file. */
const optional = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === "" ? undefined : value), shape.optional());

const or = <Shape extends z.ZodType>(shape: Shape, fallback: string) =>
  z.preprocess((value) => (value === undefined || value === "" ? fallback : value), shape);

const flag = z
  .enum(["1", "0", "true", "false"], { error: "must be 1 or 0" })
  .transform((value) => value === "1" || value === "true");

const port = z.coerce.number().int().min(0).max(65535);

const base64Key = z
  .string()
  .transform((value) => Buffer.from(value, "base64"))
  .refine((key) => key.length === 32, "must be 32 bytes in base64");

/** `id:base64,id:base64`, newest first: the first seals, all unseal. */
const dataKeys = z
  .string()
  .transform((list) =>
    list.split(",").map((entry) => {
      const at = entry.indexOf(":");
      return { id: entry.slice(0, at).trim(), key: Buffer.from(entry.slice(at + 1), "base64") };
    }),
  )
  .refine(
    (keys) => keys.every(({ id, key }) => /^[A-Za-z0-9_-]+$/.test(id) && key.length === 32),
    "must be a list of id:base64 with 32 bytes each",
  );

const list = z.string().transform((value) =>
  value
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ""),
);

const postgresUrl = z
  .string()
  .refine((value) => /^postgres(?:ql)?:\/\//.test(value), "must begin with postgresql://");

const schema = z.object({
  NODE_ENV: or(z.enum(["production", "development", "test"]), "development"),
  PORT: or(port, "3000"),
  PORTAL_BIND: or(z.string(), "127.0.0.1"),
  PORTAL_URL: optional(z.url().transform((value) => new URL(value).origin)),
  PORTAL_TRUSTED_PROXIES: or(list, ""),
  /** Whom machines write to: OAI-PMH's `adminEmail`, and what harvested repositories are told. */
  PORTAL_ADMIN_EMAIL: optional(z.email()),
  /** Whether repositories at loopback, private and link-local addresses may be harvested: a campus network, or a test. */
  PORTAL_HARVEST_PRIVATE: or(flag, "0"),
  PORTAL_DATA_DIR: or(z.string(), ".data"),
  DATABASE_URL: postgresUrl,
  PUSHER_APP_ID: z.string().min(1),
  PUSHER_KEY: z.string().min(1),
  PUSHER_SECRET: z.string().min(1),
  /** 32 bytes in base64: the master key of end-to-end encrypted channels. */
  PUSHER_ENCRYPTION_KEY: base64Key.transform((key) => key.toString("base64")),
  PUSHER_CLUSTER: optional(z.string()),
  PUSHER_HOST: optional(z.string()),
  PUSHER_PORT: optional(port),
  PUSHER_TLS: or(flag, "1"),
  PORTAL_BROKER_PAYLOAD: or(z.enum(["encrypted", "ids"]), "encrypted"),
  PORTAL_DATA_KEYS: dataKeys,
  PORTAL_INDEX_KEY: base64Key,
  NEXTAUTH_SECRET: z.string().min(16),
  SMTP_URL: optional(z.string()),
  /** Bearer token with which a collector on another machine reads `GET /api/metrics`. */
  PORTAL_METRICS_TOKEN: optional(z.string().min(16)),
  PORTAL_DEMO: or(flag, "0"),
  DEMO_PASSWORD: or(z.string().min(8), "tanya-pustakawan"),
  /** Loopback port of the embedded realtime server; unset when `PUSHER_*` point elsewhere. */
  PORTAL_REALTIME_PORT: optional(port),
  /** Milliseconds the portal's clock runs ahead of the real one (`PORTAL_NOW`, demo only). */
  PORTAL_CLOCK_OFFSET_MS: or(z.coerce.number().int(), "0"),
  /** Passes of argon2id in a new password's hash: what the launcher found this machine to bear. */
  PORTAL_PASSWORD_PASSES: or(
    z.coerce.number().int().min(passesMin).max(passesMax),
    String(passesMin),
  ),
  /** Whether the database is the embedded one. */
  PORTAL_EMBEDDED: or(flag, "0"),
});

export type Env = z.output<typeof schema>;

/**
 * Reads the settings of experience.md out of `source`. Throws one error that names every variable that is missing or
 * wrong, and never its value: several are secrets.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return source[name] ? `${name} (${issue.message})` : `${name} (not set)`;
  });
  throw new Error(`The portal's settings are not complete: ${faults.join(", ")}`);
}

let settings: Env | undefined;

/** The settings of this process, parsed at the first call: `next build` needs neither database nor secret. */
export function env(): Env {
  settings ??= parseEnv(process.env);
  return settings;
}
