import { afterEach, expect, test, vi } from "vitest";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

const names = [
  "PORTAL_REALTIME_PORT",
  "PUSHER_CLUSTER",
  "PUSHER_HOST",
  "PUSHER_PORT",
  "PUSHER_TLS",
] as const;

/** What the route answers in a process with these settings and no other of the broker's address. */
async function configWith(settings: { readonly [N in (typeof names)[number]]?: string }) {
  for (const name of names) vi.stubEnv(name, settings[name]);
  vi.resetModules();
  const { GET } = await import("./route");
  const response = await GET();
  expect(response.headers.get("cache-control")).toBe("no-store");
  const text = await response.text();
  // The key is public, the secrets beside it are not.
  expect(text).not.toContain("test-secret");
  expect(text).not.toContain(process.env.PUSHER_ENCRYPTION_KEY);
  return JSON.parse(text) as unknown;
}

afterEach(() => vi.unstubAllEnvs());

const embedded = { key: "test-key", host: null, port: null, cluster: null };

test("the embedded server is found at the page's own origin, whatever else is set", async () => {
  const plain = { PORTAL_REALTIME_PORT: "4000" };
  expect(await configWith(plain)).toMatchObject(embedded);
  expect(
    await configWith({ ...plain, PUSHER_HOST: "rt.example", PUSHER_PORT: "6001" }),
  ).toMatchObject(embedded);
  expect(await configWith({ ...plain, PUSHER_CLUSTER: "ap1" })).toMatchObject(embedded);
});

test("a host of one's own is named with its port and whether it speaks TLS", async () => {
  expect(await configWith({ PUSHER_HOST: "rt.example" })).toEqual({
    key: "test-key",
    host: "rt.example",
    port: null,
    tls: true,
    cluster: null,
  });
  expect(
    await configWith({ PUSHER_HOST: "rt.example", PUSHER_PORT: "6001", PUSHER_TLS: "0" }),
  ).toEqual({ key: "test-key", host: "rt.example", port: 6001, tls: false, cluster: null });
});

test("a hosted cluster is named alone; beside a host it does not count", async () => {
  expect(await configWith({ PUSHER_CLUSTER: "ap1" })).toEqual({
    key: "test-key",
    host: null,
    port: null,
    tls: true,
    cluster: "ap1",
  });
  expect(await configWith({ PUSHER_CLUSTER: "ap1", PUSHER_HOST: "rt.example" })).toMatchObject({
    host: "rt.example",
    cluster: null,
  });
});
