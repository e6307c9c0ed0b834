import { randomBytes } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";

// What the front door keeps of public pages (docs/decisions/0006). The rules one by one are tested in lib/platform/page-cache.

const kept = ["/", "/en", "/jam-layanan", "/privasi", "/tanya"];
const key = () => `portal-patron=k.${randomBytes(32).toString("base64url")}`;

/**
 * Two answers of one rendering: at the edge of the thirty seconds the second one may be another, and then both are asked
 * for again.
 */
async function twice(request: APIRequestContext, path: string) {
  let pair = [await request.get(path), await request.get(path)] as const;
  if (pair[0].headers().etag !== pair[1].headers().etag)
    pair = [await request.get(path), await request.get(path)];
  return pair;
}

test("a public page is given to everybody from one rendering: the same tag, text and policy", async ({
  request,
}) => {
  for (const path of kept) {
    const [first, second] = await twice(request, path);
    expect(first.headers().etag, path).toMatch(/^"[\w-]{22}-br"$/);
    expect(second.headers().etag, path).toBe(first.headers().etag);
    expect(await second.text(), path).toBe(await first.text());
    expect(first.headers()["content-security-policy"]).toMatch(
      /script-src 'self'( 'sha256-[^']+')+;/,
    );
    expect(first.headers()["content-security-policy"]).not.toContain("nonce-");
    expect(await first.text()).not.toContain("nonce=");
    expect(first.headers()["cache-control"]).toBe("private, no-cache");
  }
});

test("whoever has the page already is told so in 304, without a body and with the policy", async ({
  request,
}) => {
  const [first] = await twice(request, "/");
  const etag = first.headers().etag ?? "";
  const again = await request.get("/", { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  expect((await again.body()).byteLength).toBe(0);
  expect(again.headers()["content-security-policy"]).toBe(
    first.headers()["content-security-policy"],
  );
  const other = await request.get("/", { headers: { "if-none-match": `"another"` } });
  expect(other.status()).toBe(200);
});

test("HEAD says what GET would, and a reader without compression gets the same page", async ({
  request,
}) => {
  const head = await request.head("/jam-layanan", { headers: { "accept-encoding": "identity" } });
  expect(head.status()).toBe(200);
  expect(Number(head.headers()["content-length"])).toBeGreaterThan(10_000);
  const plain = await request.get("/jam-layanan", { headers: { "accept-encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  expect(await plain.text()).toMatch(/<\/html>\s*$/);
});

test("a query, React's payload, signing in and a conversation are never kept", async ({
  request,
}) => {
  const tagOf = async (path: string, headers: { [name: string]: string } = {}) =>
    (await request.get(path, { headers, maxRedirects: 0 })).headers().etag ?? "";
  expect(await tagOf("/tanya?mulai=1")).not.toContain("-br");
  expect(await tagOf("/", { rsc: "1" })).not.toContain("-br");
  expect(await tagOf("/masuk")).not.toContain("-br");
  expect(await tagOf("/tanya/00000000-0000-4000-8000-000000000000")).not.toContain("-br");
});

test("a patron with a key gets his own /tanya, and everybody's home page", async ({ request }) => {
  const own = await request.get("/tanya", { headers: { cookie: key() } });
  expect(own.headers().etag).toBeUndefined();
  expect(own.headers()["cache-control"]).toContain("no-store");
  const home = await request.get("/", { headers: { cookie: key() } });
  expect(home.headers().etag).toBeDefined();
});

test("scripts and style sheets come in Brotli, for ever, and as they are to whoever asks for that", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const files = html.match(/\/_next\/static\/[\w./-]+\.(?:js|css)/g) ?? [];
  expect(files.length).toBeGreaterThan(5);
  for (const file of new Set(files)) {
    const answer = await request.get(file);
    expect(answer.headers()["content-encoding"], file).toBe("br");
    expect(answer.headers()["cache-control"], file).toBe("public, max-age=31536000, immutable");
    expect(answer.headers()["x-content-type-options"], file).toBe("nosniff");
    const plain = await request.get(file, { headers: { "accept-encoding": "identity" } });
    expect(await plain.text(), file).toBe(await answer.text());
  }
});

/** What the browser refused or complained about, from the first script on. */
async function open(page: Page, path: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const answer = await page.goto(path);
  expect(answer?.headers().etag, path).toBeDefined();
  return complaints;
}

for (const path of kept) {
  test(`${path}, kept, comes alive in the browser and offends nothing`, async ({ page }) => {
    const complaints = await open(page, path);
    // React has taken over a link when it has put its own property on it.
    await page.waitForFunction(() => {
      const link = document.querySelector("header a");
      return link !== null && Object.keys(link).some((name) => name.startsWith("__reactProps"));
    });
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const membership = page
      .getByRole("banner")
      .getByRole("link", { name: /Keanggotaan|Membership/ });
    await membership.first().click();
    await expect(page).toHaveURL(/\/keanggotaan$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Keanggotaan|Membership/);
    expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
    expect(complaints).toEqual([]);
  });
}
