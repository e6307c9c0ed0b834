import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// A zone nobody here lives in (+05:45): a test that leans on the machine's own zone fails.
process.env.TZ = "Asia/Kathmandu";

/** Settings that stand for the launcher's: made up, and worth nothing outside the tests. */
const env = {
  TZ: "Asia/Kathmandu",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  PORTAL_EMBEDDED: "1",
  PORTAL_DEMO: "1",
  // Nobody listens there: what is published in a test fails at once and goes nowhere.
  PORTAL_REALTIME_PORT: "1",
  PUSHER_APP_ID: "test",
  PUSHER_KEY: "test-key",
  PUSHER_SECRET: "test-secret",
  PUSHER_ENCRYPTION_KEY: Buffer.alloc(32, "realtime").toString("base64"),
  PORTAL_DATA_KEYS: `t1:${Buffer.alloc(32, "data").toString("base64")}`,
  PORTAL_INDEX_KEY: Buffer.alloc(32, "index").toString("base64"),
  NEXTAUTH_SECRET: "a secret of the tests alone",
};

// Long combinations run with `npm run test:full` only.
const long =
  process.env.PORTAL_TEST_FULL === "1" ? [] : ["**/*.long.test.ts", "**/*.long.db.test.ts"];

/**
 * Ends what hangs, and says nothing about time: on a machine with other work, passwords, properties and transactions that
 * take a second have been seen to take half a minute.
 */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

const anywhere = "{app,bench,components,e2e,lib,prisma}/**";
const databaseTests = [`${anywhere}/*.db.test.{ts,tsx}`];
// These start a whole portal: `npm test` runs them after everything else, on their own.
const portalTests = [`${anywhere}/*.chaos.test.ts`];

export default defineConfig({
  resolve: {
    alias: { "@": root, "server-only": `${root}lib/platform/testing/empty.ts` },
  },
  test: {
    env,
    pool: "forks",
    // By default one core is left free: of two, half the machine would wait while a test waits for PostgreSQL.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${anywhere}/*.test.{ts,tsx}`, "*.test.ts"],
          exclude: ["**/node_modules/**", ...databaseTests, ...portalTests, ...long],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: databaseTests,
          exclude: ["**/node_modules/**", ...long],
          globalSetup: ["./lib/platform/testing/global-setup.ts"],
          setupFiles: ["./lib/platform/testing/database.ts"],
          ...patience,
        },
      },
      { extends: true, test: { name: "chaos", include: portalTests } },
    ],
  },
});
