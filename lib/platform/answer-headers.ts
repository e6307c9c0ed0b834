/** The same for every answer, files and routes included; the content policy of pages is made in `proxy.ts`. */
export const everyAnswer = [
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
] as const;

/** A route answers data: nothing in it may run or be framed, should a browser ever show it as a page. */
export const routeAnswer = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
] as const;
