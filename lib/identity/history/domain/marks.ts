/** What is kept of whoever signs in: enough for the owner to know his own devices again, too little to follow him. */
export type DeviceMarks = {
  /** Browser and system, such as "Firefox, Android"; null when neither is known. */
  readonly device: string | null;
  /** The address without its last part, such as "203.0.113.x" or "2001:db8:17::"; null when there is none. */
  readonly network: string | null;
};

/** In this order: Edge, Opera and Samsung's browser call themselves Chrome too, Chrome calls itself Safari. */
const browsers = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\b(?:OPR|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;

/** In this order: Android calls itself Linux, an iPhone is "like Mac OS X". */
const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b|\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Browser and system by name, without versions; null for a program that names neither. */
export function deviceOf(userAgent: string | null): string | null {
  const known = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, shape]) => shape.test(userAgent ?? ""))?.[0];
  const parts = [known(browsers), known(systems)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(", ");
}

/** An IPv4 address without its last number, an IPv6 one by its first three groups (/48); null for anything else. */
export function networkOf(address: string): string | null {
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address);
  if (four) return `${four[1]}.x`;
  if (!/^[0-9a-f:.]{2,45}$/i.test(address) || !address.includes(":")) return null;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  // A gap stands for as many zeroes as are missing; only the first three groups matter here.
  while (tail !== undefined && groups.length < 3) groups.push("0");
  const first = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return first.includes("NaN") || first.length < 3 ? null : `${first.join(":")}::`;
}
