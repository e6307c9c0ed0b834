import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { noteFault } from "./answering";
import { tellFaults } from "./fault-answer";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Make = (response: ServerResponse) => void | Promise<void>;

/** Asks a server whose pages are made by `make`, and compressed on the way as Next does it: by wrapping what it finds. */
async function ask(make: Make, headers: Readonly<Record<string, string>> = {}) {
  const handle = tellFaults(
    async (_request, response) => {
      const write = response.write.bind(response) as (piece: string) => boolean;
      const end = response.end.bind(response) as (piece?: string) => ServerResponse;
      const loud = (piece: unknown) => String(piece ?? "").toUpperCase();
      response.write = (piece: unknown) => write(loud(piece));
      response.end = (piece?: unknown) => end(loud(piece));
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("content-security-policy", "style-src 'self' 'nonce-abc'");
      // An empty shell sends the head out, and what goes wrong is known some turns later.
      response.flushHeaders();
      response.write("");
      await new Promise((resolve) => setImmediate(resolve));
      await make(response);
    },
    ({ path, digest, nonce }) => `<p>${path} ${digest} ${nonce}</p>`,
  );
  const server = createServer((request, response) => void handle(request, response));
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}/opac?q=x`, { headers })).text();
}

const page: Make = (response) => {
  response.write("<p>isi");
  response.end("</p>");
};

test("a page that failed before anything of it was sent is replaced by our own words, whole and once", async () => {
  const text = await ask((response) => {
    noteFault("123");
    noteFault("a second one, of the same page");
    expect(response.write("<p>isi</p>")).toBe(true);
    response.write("<script></script>");
    response.end("<script></script>");
  });
  expect(text).toBe("<P>/OPAC?Q=X 123 ABC</P>");
});

test("a page that is well, one that failed half sent, and what scripts fetch are left as they come", async () => {
  expect(await ask(page)).toBe("<P>ISI</P>");
  const halfSent = await ask((response) => {
    response.write("<p>setengah");
    noteFault("124");
    response.end("</p>");
  });
  expect(halfSent).toBe("<P>SETENGAH</P>");
  const failed: Make = (response) => {
    noteFault("125");
    return page(response);
  };
  expect(await ask(failed, { rsc: "1" })).toBe("<P>ISI</P>");
});

test("the fault of one answer is not told of another that is made at the same time", async () => {
  const [failed, well] = await Promise.all([
    ask((response) => {
      noteFault("127");
      return page(response);
    }),
    ask(page),
  ]);
  expect([failed, well]).toEqual(["<P>/OPAC?Q=X 127 ABC</P>", "<P>ISI</P>"]);
  // Outside of any answer nothing happens.
  noteFault("128");
});
