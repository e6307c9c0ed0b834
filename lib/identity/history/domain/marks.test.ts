import fc from "fast-check";
import { expect, test } from "vitest";
import { deviceOf, networkOf } from "./marks";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
    "Samsung Internet, Android",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    "Chrome, macOS",
  ],
  ["curl/8.14.1", null],
  [null, null],
])("%s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});

test.each([
  ["203.0.113.77", "203.0.113.x"],
  ["2001:db8:17:4::1", "2001:db8:17::"],
  ["2001:DB8::1", "2001:db8:0::"],
  ["::1", "0:0:0::"],
  ["unknown", null],
  ["", null],
])("of the address %s stays %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("whatever a client sends, what is kept fits the table", () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (agent, address) => {
      expect(deviceOf(agent)?.length ?? 0).toBeLessThanOrEqual(60);
      expect(networkOf(address)?.length ?? 0).toBeLessThanOrEqual(60);
    }),
  );
});

test("the last part of an address is never kept", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(networkOf(address)).not.toBe(address);
      expect(networkOf(address)).toBe(address.replace(/\d+$/, "x"));
    }),
  );
});
