import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import type { DeviceMarks } from "./history/domain/marks";
import { deviceOf, networkOf } from "./history/domain/marks";

/** What signing in takes from the request besides what was typed: the address that limits count, and the device's marks. */
export function callerOf(
  headers: Pick<Headers, "get">,
): DeviceMarks & { readonly address: string } {
  const address = clientAddress(headers);
  return {
    address: addressGroup(address),
    device: deviceOf(headers.get("user-agent")),
    network: networkOf(address),
  };
}
