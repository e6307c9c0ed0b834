/** Signs of a reference: without those taken for others (0 O, 1 I), for it is read aloud at a counter. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Eight signs from random bytes (at least eight of them); 32 signs are five bits each, so that none is likelier. */
export function referenceOf(random: Uint8Array): string {
  if (random.length < 8) throw new RangeError("a reference needs eight random bytes");
  return Array.from(random.subarray(0, 8), (byte) => signs[byte % signs.length]).join("");
}

/** As people read it: `ABCD-EFGH`. */
export function formatReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}
