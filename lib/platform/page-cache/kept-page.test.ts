import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Answer } from "./kept-page";
import { keepPage, pageBytesMax, withoutNonce } from "./kept-page";

const nonce = "eJPwhlB9lgUsyLbwc2OQLr0F";
const html = (said: string) =>
  `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css" nonce="${nonce}"/>` +
  `<script src="/a.js" nonce="${nonce}"></script></head><body>${said}` +
  `<script nonce="${nonce}">self.f.push([1,"{\\"nonce\\":\\"${nonce}\\"}"])</script></body></html>`;

function answer(fields: Partial<Omit<Answer, "body">> & { readonly body?: string } = {}): Answer {
  const { body = html("Selamat datang — é"), status = 200, headers = {} } = fields;
  return {
    status,
    body: Buffer.from(body, "utf8"),
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
      "cache-control": "private, no-store",
      "x-frame-options": "DENY",
      vary: "rsc, Accept-Encoding",
      connection: "close",
      ...headers,
    },
  };
}
const policy = (hashes: readonly string[]) => `script-src 'self' ${hashes.join(" ")}`;
const keeping = { version: 1, renderedAt: 5, personal: false, policy };

describe("a kept page", () => {
  test("has no nonce anywhere, and a policy by the hashes of what is really in it", async () => {
    const page = await keepPage(answer(), keeping);
    const text = page?.bodies.identity.toString() ?? "";
    expect(text).not.toContain(nonce);
    expect(text).not.toContain("nonce=");
    // As long as before: React's payload has rows that say how many bytes they are.
    expect(text).toContain(`self.f.push([1,"{\\"nonce\\":\\"${"0".repeat(24)}\\"}"])`);
    expect(page?.headers["content-security-policy"]).toMatch(/^script-src 'self' sha256-\S{44}$/);
  });

  test("vouches for the scripts that carried the nonce, and for no other", async () => {
    const foreign = ["", ` nonce=""`, ` nonce="${"0".repeat(24)}"`, ` data-x='nonce="x"'`];
    const injected = foreign.map((attributes) => `<script${attributes}>steal()</script>`).join("");
    const page = await keepPage(answer({ body: html(injected) }), keeping);
    const clean = await keepPage(answer({ body: html("") }), keeping);
    expect(page?.bodies.identity.toString()).toContain("steal()");
    expect(page?.headers["content-security-policy"]).toBe(
      clean?.headers["content-security-policy"],
    );
    // A page built in advance has no nonce: its policy names what the build found in it.
    const built = { "content-security-policy": "script-src 'self' 'sha256-x'" };
    const body = "<html><script>a()</script><script>b()</script></html>";
    const other = await keepPage(answer({ headers: built, body }), keeping);
    expect(other?.headers["content-security-policy"]).toMatch(/sha256-\S{44} sha256-\S{44}$/);
  });

  test("is the same text in each encoding", async () => {
    const page = await keepPage(answer(), keeping);
    if (page === null) throw new Error("not kept");
    const { identity, gzip, br } = page.bodies;
    expect(gunzipSync(gzip).equals(identity)).toBe(true);
    expect(brotliDecompressSync(br).equals(identity)).toBe(true);
    expect(identity.toString()).toContain("Selamat datang — é");
    expect(page.bytes).toBe(identity.byteLength + gzip.byteLength + br.byteLength);
  });

  test("passes every other header on, is asked about each time it is used, and says what it varies by", async () => {
    const shared = await keepPage(answer(), keeping);
    expect(shared?.headers).toMatchObject({
      "x-frame-options": "DENY",
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-cache",
      vary: "rsc, Accept-Encoding",
    });
    expect(shared?.headers).not.toHaveProperty("connection");
    const personal = await keepPage(answer(), { ...keeping, personal: true });
    expect(personal?.headers.vary).toBe("rsc, Accept-Encoding, Cookie");
  });

  test("has another tag when the text or the policy is another, and not because of the nonce", async () => {
    const first = await keepPage(answer(), keeping);
    const otherNonce = "AAAAhlB9lgUsyLbwc2OQLr0F";
    const again = await keepPage(
      answer({
        body: html("Selamat datang — é").replaceAll(nonce, otherNonce),
        headers: { "content-security-policy": `script-src 'nonce-${otherNonce}'` },
      }),
      { ...keeping, before: first ?? undefined },
    );
    expect(again?.digest).toBe(first?.digest);
    expect(again?.bodies).toBe(first?.bodies);
    const other = await keepPage(answer({ body: html("Lain") }), keeping);
    expect(other?.digest).not.toBe(first?.digest);
    const stricter = await keepPage(answer(), { ...keeping, policy: () => "none" });
    expect(stricter?.digest).not.toBe(first?.digest);
  });
});

describe("nothing is kept", () => {
  test("of an answer that is not a whole page for everybody", async () => {
    const refused: readonly Answer[] = [
      answer({ status: 404 }),
      answer({ status: 304 }),
      answer({ status: 500 }),
      answer({ headers: { "set-cookie": ["portal-patron=k.x"] } }),
      answer({ headers: { "content-type": "text/x-component" } }),
      answer({ headers: { "content-type": undefined } }),
      answer({ body: html("<!--$!--><template></template>") }),
      answer({ body: html(`<!--$?--><!--/$--><script nonce="${nonce}">$RX("B:0","1")</script>`) }),
      answer({ body: html("").replace("<html>", `<html id="__next_error__">`) }),
      answer({ body: html("half a page").slice(0, -9) }),
      answer({ body: html("x".repeat(pageBytesMax)) }),
    ];
    for (const one of refused) expect(await keepPage(one, keeping)).toBeNull();
  });
});

test("a page without a nonce stays as it is", () => {
  expect(withoutNonce("<p></p>", null)).toBe("<p></p>");
});
