import { describe, expect, test } from "vitest";
import { readSettings, secretNames } from "./settings";

const secrets = Object.fromEntries(secretNames.map((name) => [name, "given"]));
const foreign = { DATABASE_URL: "postgresql://portal@db.example/portal" };

describe("the demo", () => {
  test("is on with the embedded database and off with a foreign one", () => {
    expect(readSettings({}).demo).toBe(true);
    expect(readSettings({ PORTAL_DEMO: "0" }).demo).toBe(false);
    expect(readSettings({ ...foreign, ...secrets }).demo).toBe(false);
  });

  test("is shown to this machine alone while its password is the published one", () => {
    expect(readSettings({}).bind).toBe("127.0.0.1");
    expect(readSettings({ PORTAL_BIND: "::1" }).bind).toBe("::1");
    expect(() => readSettings({ PORTAL_BIND: "0.0.0.0" })).toThrow("DEMO_PASSWORD");
    expect(() =>
      readSettings({ PORTAL_BIND: "0.0.0.0", DEMO_PASSWORD: "tanya-pustakawan" }),
    ).toThrow("DEMO_PASSWORD");
    expect(readSettings({ PORTAL_BIND: "0.0.0.0", DEMO_PASSWORD: "lain sekali" }).bind).toBe(
      "0.0.0.0",
    );
    expect(readSettings({ PORTAL_BIND: "0.0.0.0", PORTAL_DEMO: "0" }).bind).toBe("0.0.0.0");
  });

  test("alone may move the clock, and only to an instant", () => {
    expect(readSettings({ PORTAL_NOW: "2026-11-23T03:00:00Z" }).startsAt).toBe(
      "2026-11-23T03:00:00Z",
    );
    expect(() => readSettings({ PORTAL_NOW: "tomorrow" })).toThrow("ISO");
    expect(() => readSettings({ PORTAL_NOW: "2026-11-23T03:00:00Z", PORTAL_DEMO: "0" })).toThrow(
      "PORTAL_NOW",
    );
  });
});

describe("a foreign database", () => {
  test.each(secretNames)("refuses to boot without %s, and names it", (name) => {
    const { [name]: _, ...others } = secrets;
    expect(() => readSettings({ ...foreign, ...others })).toThrow(name);
    expect(() => readSettings({ ...foreign, ...secrets, [name]: "" })).toThrow(name);
  });
});

describe("the broker", () => {
  test("is the embedded one unless a cluster or a host is named, which needs its credentials", () => {
    expect(readSettings({ PUSHER_APP_ID: "own" }).hostedBroker).toBe(false);
    expect(() => readSettings({ PUSHER_CLUSTER: "ap1", PUSHER_KEY: "k" })).toThrow("PUSHER_SECRET");
    const given = {
      PUSHER_HOST: "ws.example",
      PUSHER_APP_ID: "1",
      PUSHER_KEY: "k",
      PUSHER_SECRET: "s",
    };
    expect(readSettings(given).hostedBroker).toBe(true);
  });
});

test.each(["0", "65536", "web", "3000.5"])("PORT=%s is refused", (PORT) => {
  expect(() => readSettings({ PORT })).toThrow("PORT");
});
