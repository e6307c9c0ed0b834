import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer, request as openRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compressStaticFiles, openStaticFiles } from "./static-files";

const script = "export const greeting = 'Selamat datang';\n".repeat(50);
let folder: string;
let server: Server;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-static-"));
  mkdirSync(path.join(folder, "chunks"));
  writeFileSync(path.join(folder, "chunks/0a.js"), script);
  writeFileSync(path.join(folder, "chunks/0b.css"), "a{color:red}");
  writeFileSync(path.join(folder, "font.woff2"), "packed already");
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

async function open() {
  const serve = openStaticFiles(folder, "/_next/static/");
  server = createServer((request, response) => {
    if (!serve(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}

/** Plain: `fetch` would decompress the body, and add headers of its own. */
function ask(url: string, headers: { [name: string]: string } = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; type: string | undefined; body: Buffer }>(
    (resolve, reject) => {
      openRequest({ port, path: url, headers, method, host: "127.0.0.1" }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const { statusCode: status, headers: got } = answer;
          resolve({ status, type: got["content-type"], body: Buffer.concat(chunks) });
        });
      })
        .on("error", reject)
        .end();
    },
  );
}
const br = { "accept-encoding": "gzip, deflate, br, zstd" };

test("scripts and style sheets get one Brotli copy each, and are given from it to those who take Brotli", async () => {
  expect(await compressStaticFiles(folder)).toBe(2);
  expect(await compressStaticFiles(folder)).toBe(0);
  expect(readdirSync(folder)).not.toContain("font.woff2.br");
  await open();
  const answer = await ask("/_next/static/chunks/0a.js", br);
  expect(answer.status).toBe(200);
  expect(answer.type).toBe("application/javascript; charset=UTF-8");
  expect(brotliDecompressSync(answer.body).toString()).toBe(script);
  expect((await ask("/_next/static/chunks/0b.css", br)).type).toBe("text/css; charset=UTF-8");
  expect((await ask("/_next/static/chunks/0a.js", br, "HEAD")).body.byteLength).toBe(0);
});

test("everything else is left to Next: other readers, files, methods and ways of writing an address", async () => {
  await compressStaticFiles(folder);
  await open();
  const known = "/_next/static/chunks/0a.js";
  expect((await ask(known)).status).toBe(404);
  expect((await ask(known, { "accept-encoding": "gzip" })).status).toBe(404);
  expect((await ask(known, { ...br, range: "bytes=0-1" })).status).toBe(404);
  expect((await ask(known, br, "POST")).status).toBe(404);
  for (const url of ["/_next/static/font.woff2", "/_next/static/chunks/../chunks/0a.js"])
    expect((await ask(url, br)).status, url).toBe(404);
  expect((await ask(`${known}.br`, br)).status).toBe(404);
});
