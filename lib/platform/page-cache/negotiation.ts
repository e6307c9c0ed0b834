/** Encodings a kept page lies ready in, the shortest first. */
export const encodings = ["br", "gzip", "identity"] as const;

export type Encoding = (typeof encodings)[number];

/**
 * The encoding to answer in, by RFC 9110, section 12.5.3: the one with the highest weight, among equals the shortest.
 * What is not named has the weight of `*`; `identity` is allowed unless it is ruled out by name or by `*;q=0`. Where
 * nothing is left the page goes out as it is: a page in the wrong encoding is better than none.
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const number = weight === undefined ? 1 : Number(weight.slice(2));
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, Math.max(number, 0));
  }
  const others = weights.get("*");
  // Not named, the page as it is comes after everything that is.
  const unnamed = { br: others ?? 0, gzip: others ?? 0, identity: others ?? 0.000_1 };
  let best: Encoding = "identity";
  let weight = 0;
  for (const encoding of encodings) {
    const own = weights.get(encoding) ?? unnamed[encoding];
    if (own > weight) [best, weight] = [encoding, own];
  }
  return best;
}

/** The entity tag of one representation: strong tags differ where the bytes do. */
export function entityTag(digest: string, encoding: Encoding): string {
  return encoding === "identity" ? `"${digest}"` : `"${digest}-${encoding}"`;
}

/** Whether `If-None-Match` names the tag; weak comparison, as RFC 9110 asks for, so a `W/` of a proxy is no matter. */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
