import { parseEnv } from "../platform/env";
import { Fault } from "./fault";
import type { Runtime } from "./runtime-file";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

/** The offset of `PORTAL_NOW`: the kept one while the value is the same, else from this moment on. */
export function clockFor(settings: Settings, kept: Runtime["clock"]): Runtime["clock"] {
  if (settings.startsAt === null) return undefined;
  if (kept?.now === settings.startsAt) return kept;
  return { now: settings.startsAt, offsetMs: Date.parse(settings.startsAt) - Date.now() };
}

/**
 * The environment of web, worker, realtime, seed and commands: what was given, the generated secrets, and the launcher's
 * own four. Checked here, so that a bad deploy stops at boot and names the variable.
 */
export function childEnv(
  settings: Settings,
  secrets: Secrets | null,
  parts: {
    readonly databaseUrl: string;
    readonly realtimePort: number | null;
    readonly clock: Runtime["clock"];
    readonly passwordPasses: Runtime["passwordPasses"];
    readonly mode: "production" | "development";
  },
): NodeJS.ProcessEnv {
  const { POSTGRES_PASSWORD: _, ...generated } = secrets ?? { POSTGRES_PASSWORD: "" };
  const env: NodeJS.ProcessEnv = {
    ...generated,
    ...settings.given,
    NODE_ENV: parts.mode,
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.port),
    PORTAL_BIND: settings.bind,
    PORTAL_DATA_DIR: settings.dataDir,
    PORTAL_DEMO: settings.demo ? "1" : "0",
    DEMO_PASSWORD: settings.demoPassword,
    PORTAL_EMBEDDED: secrets === null ? "0" : "1",
    PORTAL_CLOCK_OFFSET_MS: String(parts.clock?.offsetMs ?? 0),
    PORTAL_PASSWORD_PASSES: String(parts.passwordPasses ?? ""),
    PORTAL_REALTIME_PORT: parts.realtimePort === null ? "" : String(parts.realtimePort),
    DATABASE_URL: parts.databaseUrl,
  };
  try {
    parseEnv(env);
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : String(error));
  }
  return env;
}
