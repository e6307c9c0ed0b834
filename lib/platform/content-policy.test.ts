import { describe, expect, test } from "vitest";
import { contentPolicy, realtimeOrigins } from "./content-policy";

const base = { connect: [], https: false, development: false } as const;

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split("; ").map((line) => {
      const [name = "", ...values] = line.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

describe("the content policy", () => {
  test("of a page rendered on request trusts scripts with its nonce and what they load", () => {
    const policy = directives(contentPolicy({ ...base, scripts: { kind: "nonce", nonce: "abc" } }));
    expect(policy.get("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy.get("style-src")).toBe("'self' 'nonce-abc'");
  });

  test("of a page built in advance trusts exactly the inline scripts it was built with", () => {
    const policy = directives(
      contentPolicy({ ...base, scripts: { kind: "hashes", hashes: ["sha256-x", "sha256-y"] } }),
    );
    expect(policy.get("script-src")).toBe("'self' 'sha256-x' 'sha256-y'");
    expect(policy.get("style-src")).toBe("'self'");
  });

  test("never allows inline or evaluated code outside development", () => {
    for (const scripts of [
      { kind: "nonce", nonce: "abc" },
      { kind: "hashes", hashes: [] },
    ] as const) {
      expect(contentPolicy({ ...base, scripts })).not.toContain("unsafe");
      expect(contentPolicy({ ...base, scripts, development: true })).toContain("'unsafe-eval'");
    }
  });

  test("forbids plugins, framing, foreign forms and a foreign base", () => {
    const policy = directives(contentPolicy({ ...base, scripts: { kind: "nonce", nonce: "a" } }));
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("img-src")).toBe("'self' data:");
  });

  test("upgrades requests only where the portal is served over https", () => {
    const scripts = { kind: "nonce", nonce: "a" } as const;
    expect(contentPolicy({ ...base, scripts })).not.toContain("upgrade-insecure-requests");
    expect(contentPolicy({ ...base, scripts, https: true })).toContain("upgrade-insecure-requests");
  });
});

describe("the browser may connect to", () => {
  test("nothing but our own origin while the embedded realtime server answers there", () => {
    expect(
      realtimeOrigins({ PORTAL_REALTIME_PORT: 4000, PUSHER_HOST: "127.0.0.1", PUSHER_TLS: false }),
    ).toEqual([]);
  });

  test("the configured realtime host, encrypted when it is", () => {
    expect(
      realtimeOrigins({ PUSHER_HOST: "rt.example", PUSHER_PORT: 6001, PUSHER_TLS: true }),
    ).toEqual(["wss://rt.example:6001", "https://rt.example:6001"]);
    expect(realtimeOrigins({ PUSHER_HOST: "rt.example", PUSHER_TLS: false })).toEqual([
      "ws://rt.example",
      "http://rt.example",
    ]);
  });

  test("the cluster of the hosted service", () => {
    expect(realtimeOrigins({ PUSHER_CLUSTER: "ap1", PUSHER_TLS: true })).toContain(
      "wss://ws-ap1.pusher.com",
    );
  });
});
