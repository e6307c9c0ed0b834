import fc from "fast-check";
import { expect, test } from "vitest";
import { isForeignPost } from "./foreign-post";

type Sent = Readonly<Record<string, string>>;
const post = (sent: Sent, method = "POST") =>
  isForeignPost({ method, headers: { get: (name) => sent[name] ?? null } });

test.each([
  ["the portal itself", { origin: "http://localhost:3000", host: "localhost:3000" }],
  ["the portal behind a proxy that keeps Host", { origin: "https://a.test", host: "a.test" }],
  [
    "the portal behind a proxy that names it",
    { origin: "https://a.test", host: "127.0.0.1:3000", "x-forwarded-host": "a.test" },
  ],
  [
    "the portal behind two proxies: the first is the browser's",
    { origin: "https://a.test", host: "in", "x-forwarded-host": "a.test , in" },
  ],
  [
    "a proxy that names nobody",
    { origin: "https://a.test", host: "a.test", "x-forwarded-host": "" },
  ],
  ["an IPv6 address", { origin: "http://[::1]:3000", host: "[::1]:3000" }],
  ["somebody who names no Origin", { host: "a.test" }],
])("%s may post", (_, sent) => {
  expect(post(sent)).toBe(false);
});

test.each([
  ["another site", { origin: "https://jahat.test", host: "a.test" }],
  ["a site below ours", { origin: "https://b.a.test", host: "a.test" }],
  ["a site whose name begins with ours", { origin: "https://a.test.jahat.test", host: "a.test" }],
  ["another port", { origin: "http://localhost:3001", host: "localhost:3000" }],
  ["null: a frame without an origin", { origin: "null", host: "a.test" }],
  ["null, to a host of that name", { origin: "null", host: "null" }],
  ["nothing that is an address", { origin: "bukan alamat", host: "a.test" }],
  ["an empty Origin", { origin: "", host: "a.test" }],
  ["a file", { origin: "file:///", host: "" }],
  ["anybody where no host is named", { origin: "https://a.test" }],
  [
    "the host behind a proxy that names another",
    { origin: "http://in", host: "in", "x-forwarded-host": "a.test" },
  ],
  [
    "the second of two proxies",
    { origin: "http://in", host: "in", "x-forwarded-host": "a.test, in" },
  ],
])("%s may not", (_, sent) => {
  expect(post(sent)).toBe(true);
});

const scheme = fc.constantFrom("http", "https");

test("a form goes to the host it came from, and to no other", () => {
  fc.assert(
    fc.property(scheme, fc.domain(), fc.domain(), fc.boolean(), (http, from, to, proxied) => {
      const sent = proxied ? { host: "in:3000", "x-forwarded-host": to } : { host: to };
      expect(post({ ...sent, origin: `${http}://${from}` })).toBe(from.toLowerCase() !== to);
      const own = to.toLowerCase();
      const back = proxied ? { host: "in:3000", "x-forwarded-host": own } : { host: own };
      expect(post({ ...back, origin: `${http}://${own}` })).toBe(false);
    }),
  );
});

test("whatever the headers say, an answer comes, and only a POST is ever refused", () => {
  const sent = fc.record(
    { origin: fc.string(), host: fc.string(), "x-forwarded-host": fc.string() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(sent, fc.constantFrom("GET", "HEAD", "PUT", "OPTIONS"), (headers, method) => {
      expect(post(headers, method)).toBe(false);
      const refused = post(headers);
      if (headers.origin === undefined) expect(refused).toBe(false);
      else if (!URL.canParse(headers.origin)) expect(refused).toBe(true);
    }),
  );
});
