import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { everyAnswer } from "./answer-headers";
import { chooseEncoding } from "./page-cache/negotiation";

const suffix = ".br";
const types: { readonly [extension: string]: string } = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

const brotli = promisify(brotliCompress);

/**
 * Writes a Brotli copy beside every script and style sheet under `folder` that has none; to be called after each build.
 * Next would send them in gzip, made anew for each answer: a sixth more on the wire. Answers how many were written.
 */
export async function compressStaticFiles(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => path.extname(name) in types);
  const written = await Promise.all(
    wanted.map(async (name) => {
      const copy = path.join(folder, name + suffix);
      if ((await stat(copy).catch(() => null)) !== null) return 0;
      const content = await readFile(path.join(folder, name));
      // The best there is: once a build, and read by everybody.
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      await writeFile(copy, await brotli(content, { params }));
      return 1;
    }),
  );
  return written.reduce<number>((sum, one) => sum + one, 0);
}

type Server = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers for the scripts and style sheets under `folder`, at the addresses below `base`, of which there is a Brotli copy,
 * when the reader takes Brotli; true when it has answered. The names are digests of the content, so a file is good
 * for ever. All of them, less than a megabyte, are held in memory: a build that follows may remove them.
 */
export function openStaticFiles(folder: string, base: string): Server {
  const files = new Map<string, { readonly type: string; readonly body: Buffer }>();
  for (const found of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const name = found.slice(0, -suffix.length);
    const type = types[path.extname(name)];
    if (!found.endsWith(suffix) || type === undefined) continue;
    const body = readFileSync(path.join(folder, found));
    files.set(base + name.split(path.sep).join("/"), { type, body });
  }
  return ({ method, url = "", headers }, response) => {
    const file = method === "GET" || method === "HEAD" ? files.get(url) : undefined;
    if (file === undefined || headers.range !== undefined) return false;
    const accepted = headers["accept-encoding"];
    if (chooseEncoding(accepted === undefined ? undefined : String(accepted)) !== "br")
      return false;
    for (const { key, value } of everyAnswer) response.setHeader(key, value);
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.byteLength,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    // To HEAD Node sends the headers alone.
    response.end(file.body);
    return true;
  };
}
