import { beforeEach, expect, test, vi } from "vitest";
import type { RealtimeConfig } from "./subscribe";
import { connectRealtime } from "./subscribe";

const { opened, calls } = vi.hoisted(() => ({
  opened: [] as { key: string; options: Record<string, unknown>; close: () => void }[],
  calls: [] as string[],
}));

// The package would look for the hosted service's machines; what it is told is all that is of interest here.
vi.mock("pusher-js", () => ({
  default: class {
    readonly connection = {
      state: "connecting",
      socket_id: "1.1",
      bind: () => undefined,
    };
    readonly connect = () => {
      this.connection.state = "connecting";
      calls.push("connect");
    };
    readonly disconnect = () => {
      this.connection.state = "disconnected";
      calls.push("disconnect");
    };
    // As the package does it: what is sent leaves in the next turn, whatever has become of the socket.
    readonly unsubscribe = (name: string) => {
      setTimeout(() => calls.push(`unsubscribe ${name}, ${this.connection.state}`));
    };
    readonly signin = () => undefined;
    readonly subscribe = () => {
      this.connection.state = "connected";
      return { bind_global: () => undefined, unbind_global: () => undefined };
    };
    constructor(key: string, options: Record<string, unknown>) {
      const close = () => {
        this.connection.state = "disconnected";
      };
      opened.push({ key, options, close });
    }
  },
}));

beforeEach(() => {
  opened.length = 0;
  calls.length = 0;
});

const config: RealtimeConfig = { key: "k", host: null, port: null, tls: true, cluster: null };
const plainOrigin = { hostname: "portal.example", port: 3000, tls: false };

function optionsOf(change: Partial<RealtimeConfig>, origin = plainOrigin) {
  connectRealtime({ ...config, ...change }, origin, {
    channel: async () => ({ auth: "" }),
    account: null,
  });
  return opened.at(-1)?.options;
}

test("the embedded server is asked at the page's own origin, as the page itself was", () => {
  expect(optionsOf({})).toMatchObject({
    wsHost: "portal.example",
    wsPort: 3000,
    wssPort: 3000,
    forceTLS: false,
  });
  expect(optionsOf({}, { ...plainOrigin, port: 443, tls: true })).toMatchObject({
    wssPort: 443,
    forceTLS: true,
  });
});

test("a host of one's own is asked as it was named, whatever the page's origin", () => {
  expect(optionsOf({ host: "rt.example", port: 6001, tls: false })).toMatchObject({
    wsHost: "rt.example",
    wsPort: 6001,
    forceTLS: false,
  });
  expect(optionsOf({ host: "rt.example" })).toMatchObject({ wssPort: 443, forceTLS: true });
});

test("a hosted cluster is asked over TLS from a page without it too, and its address is the package's own", () => {
  const options = optionsOf({ cluster: "ap1" });
  expect(options).toMatchObject({ cluster: "ap1", forceTLS: true });
  expect(options).not.toHaveProperty("wsHost");
});

test("a socket the broker closed for good is opened again when asked for, and not in haste", () => {
  vi.useFakeTimers();
  const permissions = { channel: async () => ({ auth: "" }), account: null };
  const realtime = connectRealtime(config, plainOrigin, permissions);
  realtime.revive();
  expect(calls, "one is on its way").toEqual([]);
  opened.at(-1)?.close();
  expect(calls).toEqual([]);
  realtime.revive();
  expect(calls).toEqual(["connect"]);
  opened.at(-1)?.close();
  realtime.revive();
  expect(calls).toEqual(["connect"]);
  vi.advanceTimersByTime(5_000);
  realtime.revive();
  expect(calls).toEqual(["connect", "connect"]);
  vi.useRealTimers();
});

test("what is unsubscribed while leaving a page goes out before the socket is closed", () => {
  vi.useFakeTimers();
  const permissions = { channel: async () => ({ auth: "" }), account: null };
  const realtime = connectRealtime(config, plainOrigin, permissions);
  const listener = { onSubscribed: () => undefined, onEvent: () => undefined };
  const subscription = realtime.subscribe("private-desk", listener);
  subscription.close();
  realtime.close();
  vi.runAllTimers();
  expect(calls).toEqual(["unsubscribe private-desk, connected", "disconnect"]);
  vi.useRealTimers();
});

test("a sign-in that failed is asked for again while its socket lives, and no longer", async () => {
  vi.useFakeTimers();
  const answers = [new Error("no network"), new Error("no network"), { auth: "a", user_data: "b" }];
  const account = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error || !answer) throw answer;
    return answer;
  });
  connectRealtime(config, plainOrigin, { channel: async () => ({ auth: "" }), account });
  const { options = {} } = opened.at(-1) ?? {};
  const { customHandler } = options.userAuthentication as {
    customHandler: (asked: { socketId: string }, callback: (...answer: unknown[]) => void) => void;
  };
  const [told, late] = [vi.fn(), vi.fn()];
  customHandler({ socketId: "1.1" }, told);
  await vi.runAllTimersAsync();
  expect(told.mock.calls).toEqual([[null, { auth: "a", user_data: "b" }]]);
  expect(account).toHaveBeenCalledTimes(3);
  customHandler({ socketId: "an older one" }, late);
  await vi.runAllTimersAsync();
  expect(late).toHaveBeenCalledTimes(1);
  expect(account).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});
