import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { quantile } from "../report";
import type { Load, Target } from "./load";
import { load } from "./load";

/** What every page is compared with; the first that is there and small enough. */
const small = ["/robots.txt", "/icon.svg"];
const smallBytesMax = 1_024;
/** A page answers at least this part of what the small one does. */
export const ratioMin = 0.7;

export type Speed = {
  readonly path: string;
  readonly encoding: Target["encoding"];
  readonly bytes: number;
  /** Answers per second, one number a round. */
  readonly rounds: readonly number[];
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Its median over the small one's. */
  readonly ratio: number;
};

export type Speeds = {
  /** What the pages are compared with. */
  readonly reference: Speed;
  readonly pages: readonly Speed[];
};

/** The small answer there is to compare with. */
async function findReference(base: string): Promise<string> {
  for (const path of small) {
    const answer = await fetch(base + path);
    const body = await answer.arrayBuffer();
    if (answer.status === 200 && body.byteLength < smallBytesMax) return path;
  }
  throw new Error(`none of ${small.join(", ")} is served`);
}

/**
 * Requests per second of each page, in the encoding browsers ask for and as it is, and of the reference, in rounds that
 * take turns: what the machine does besides hits all of them alike.
 */
export async function measureSpeed(
  port: number,
  paths: readonly string[],
  { rounds, ...each }: Load & { readonly rounds: number },
): Promise<Speeds> {
  const base = `http://127.0.0.1:${port}`;
  const reference = await findReference(base);
  const sized = await Promise.all([reference, ...paths].map((path) => targets(base, path)));
  const all = sized.flat();
  for (const { target } of all) await load(port, target, { ...each, milliseconds: 500 });
  const measured = all.map((one) => ({ ...one, rates: [] as number[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const one of measured) one.rates.push(await load(port, one.target, each));
  const referenceRate = quantile(measured[0]?.rates ?? [], 0.5);
  const speeds = measured.map(({ target: { path, encoding }, bytes, rates }): Speed => {
    const median = quantile(rates, 0.5);
    const least = quantile(rates, 0);
    const most = quantile(rates, 1);
    return {
      path,
      encoding,
      bytes,
      rounds: rates,
      median,
      least,
      most,
      ratio: median / referenceRate,
    };
  });
  const [first, ...others] = speeds;
  if (first === undefined) throw new Error("nothing was measured");
  return { reference: first, pages: others };
}

async function targets(base: string, path: string) {
  const answer = await fetch(base + path, { headers: { "accept-encoding": "identity" } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const bytes = Buffer.byteLength(text);
  const page = text.trimEnd().endsWith("</html>");
  const title = /<title>[^<]+<\/title>/.exec(text)?.[0];
  const isWhole: Target["isWhole"] = (body, contentEncoding) => {
    const plain = decoded(body, contentEncoding);
    if (!page || title === undefined) return plain === text;
    return plain.trimEnd().endsWith("</html>") && plain.includes(title);
  };
  const encodings = page ? (["br", "identity"] as const) : (["identity"] as const);
  return encodings.map((encoding) => ({ bytes, target: { path, encoding, isWhole } }));
}

function decoded(body: Buffer, contentEncoding: string): string {
  if (contentEncoding === "br") return brotliDecompressSync(body).toString();
  return (contentEncoding === "gzip" ? gunzipSync(body) : body).toString();
}
