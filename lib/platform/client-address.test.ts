import type { IncomingHttpHeaders } from "node:http";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addressGroup,
  addressList,
  fromThisMachine,
  markAddress,
  rightmostUntrusted,
  socketAddressHeader,
} from "./client-address";

const none = addressList([]);
const proxies = addressList(["10.0.0.0/8", "fd00::/8"]);

describe("rightmostUntrusted", () => {
  test("without trusted proxies it is the socket, whatever the client claims", () => {
    fc.assert(
      fc.property(fc.string(), (claimed) => {
        expect(rightmostUntrusted("203.0.113.7", claimed, none)).toBe("203.0.113.7");
      }),
    );
  });

  test("behind proxies it is the rightmost hop that is none of them", () => {
    const hops = "1.2.3.4, 198.51.100.9, 10.0.0.2";
    expect(rightmostUntrusted("10.0.0.1", hops, proxies)).toBe("198.51.100.9");
    expect(rightmostUntrusted("fd00::1", "2001:db8::5", proxies)).toBe("2001:db8::5");
  });

  test("a hop that is no address ends the walk at the last proxy", () => {
    expect(rightmostUntrusted("10.0.0.1", "evil'; --", proxies)).toBe("10.0.0.1");
    expect(rightmostUntrusted("10.0.0.1", "", proxies)).toBe("10.0.0.1");
  });

  test("an IPv4 address reads the same through a double-stack socket and with a port", () => {
    expect(rightmostUntrusted("::ffff:203.0.113.7", "", none)).toBe("203.0.113.7");
    expect(rightmostUntrusted("10.0.0.1", "203.0.113.7:4711", proxies)).toBe("203.0.113.7");
    expect(rightmostUntrusted("10.0.0.1", "[2001:db8::5]:4711", proxies)).toBe("2001:db8::5");
  });
});

describe("addressGroup", () => {
  test("an IPv6 address counts by its /64, however it is written", () => {
    expect(addressGroup("2001:db8:0:7::1")).toBe("2001:db8:0:7::/64");
    expect(addressGroup("2001:0db8:0000:0007:aaaa:bbbb:cccc:dddd")).toBe("2001:db8:0:7::/64");
    expect(addressGroup("::1")).toBe("0:0:0:0::/64");
  });

  test("an IPv4 address counts for itself", () => {
    expect(addressGroup("203.0.113.7")).toBe("203.0.113.7");
  });
});

test("an entry of PORTAL_TRUSTED_PROXIES that is no address is refused by name", () => {
  expect(() => addressList(["proxy.example"])).toThrow("proxy.example");
});

describe("fromThisMachine", () => {
  const claims = [
    { "x-forwarded-for": "127.0.0.1" },
    { forwarded: "for=127.0.0.1" },
    { "x-real-ip": "127.0.0.1" },
    { via: "1.1 proxy" },
  ];
  /** As the portal sees a request after server.ts has looked at it. */
  const seen = (address: string, headers: IncomingHttpHeaders, trusted = none) => {
    const marked = { ...headers };
    markAddress(marked, address, trusted);
    return new Headers(marked as Record<string, string>);
  };

  test.each(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])("%s is this machine", (own) => {
    expect(fromThisMachine(seen(own, {}))).toBe(true);
  });

  test("another address is not, whatever the client writes, our own marks included", () => {
    for (const address of ["203.0.113.7", "::ffff:203.0.113.7", "2001:db8::1", ""])
      for (const claim of [...claims, { [socketAddressHeader]: "127.0.0.1" }])
        expect(fromThisMachine(seen(address, claim))).toBe(false);
  });

  test.each(claims)(
    "what a proxy beside the portal forwards is not, trusted or forgotten: %o",
    (claim) => {
      expect(fromThisMachine(seen("127.0.0.1", claim))).toBe(false);
      expect(fromThisMachine(seen("127.0.0.1", claim, addressList(["127.0.0.1"])))).toBe(false);
    },
  );

  test("of what is forwarded only a trusted proxy's word reaches the portal", () => {
    const claim = { "x-forwarded-for": "198.51.100.9", "x-forwarded-proto": "https" };
    expect(seen("203.0.113.7", claim).get("x-forwarded-for")).toBeNull();
    expect(seen("203.0.113.7", claim).get("x-forwarded-proto")).toBeNull();
    expect(seen("10.0.0.1", claim, proxies).get("x-forwarded-for")).toBe("198.51.100.9");
  });
});
