import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressGroup, addressList, rightmostUntrusted } from "./client-address";

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
