import { expect, test } from "vitest";
import { askRepository } from "./ask";
import { isPublicAddress } from "./private-address";

test("addresses of machines, offices, providers and tunnels are not public; those of the internet are", () => {
  const inside = [
    ...["127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ...["169.254.169.254", "100.64.0.1", "0.0.0.0", "192.0.2.7", "198.18.0.1", "224.0.0.1"],
    ...["255.255.255.255", "::", "::1", "[::1]", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1"],
    ...["::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::"],
    ...["2001:db8::1", "ff02::1", "localhost", "", "8.8.8"],
  ];
  const outside = ["8.8.8.8", "103.7.12.1", "172.32.0.1", "192.169.0.1", "2400:cb00::1", "2606::1"];
  expect(inside.filter(isPublicAddress)).toEqual([]);
  expect(outside.filter((address) => !isPublicAddress(address))).toEqual([]);
});

test("no private address is asked, be it written as a number, in another notation or behind a name", async () => {
  const addresses = [
    ...[
      "http://127.0.0.1:9/oai",
      "http://2130706433:9/oai",
      "http://0x7f.1:9/oai",
      "http://[::1]:9/",
    ],
    ...[
      "http://[::ffff:127.0.0.1]:9/oai",
      "http://localhost:9/oai",
      "http://169.254.169.254/latest",
    ],
    ...["https://10.0.0.1/oai"],
  ];
  for (const address of addresses)
    expect(await askRepository(new URL(address)), address).toEqual({
      ok: false,
      fault: "address-private",
      waitSeconds: null,
    });
});
