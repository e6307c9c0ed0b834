import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";

/** What the browser refused because of the policy, from the first script on. */
async function refusals(page: Page, path: string): Promise<readonly string[]> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { refused: seen });
    document.addEventListener("securitypolicyviolation", (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

function directive(policy: string | undefined, name: string): string {
  const line = policy?.split("; ").find((entry) => entry.startsWith(`${name} `));
  return line?.slice(name.length + 1) ?? "";
}

const rendered = ["/tanya?lihat=1", "/masuk", "/en/tanya?lihat=1", "/?lihat=1"];
/** Rendered once and kept at the front door: e2e/page-cache.spec.ts. */
const kept = [
  ...["/", "/tanya", "/jam-layanan", "/en/tanya", "/faq", "/faq/jam-buka-gedung", "/koleksi"],
  ...["/privasi", "/aksesibilitas", "/en/privasi"],
];

for (const path of rendered) {
  test(`${path} is rendered on request and trusts only scripts with the nonce of this answer`, async ({
    request,
  }) => {
    const [first, second] = await Promise.all([request.get(path), request.get(path)]);
    const scripts = directive(first.headers()["content-security-policy"], "script-src");
    expect(scripts).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{24}' 'strict-dynamic'$/);
    expect(scripts).not.toBe(directive(second.headers()["content-security-policy"], "script-src"));
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? "";
    // A block of data (JSON-LD) is no script: nothing runs it, so it needs no proof.
    const tags =
      (await first.text()).match(/<script\b(?! type="application\/ld\+json")[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
  });
}

for (const path of kept) {
  test(`${path} is the same for everybody and trusts only the inline scripts that belong in it`, async ({
    request,
  }) => {
    const answer = await request.get(path);
    const scripts = directive(answer.headers()["content-security-policy"], "script-src");
    expect(scripts).toMatch(/^'self'( 'sha256-[A-Za-z0-9+/=]{44}')+$/);
    expect(directive(answer.headers()["content-security-policy"], "style-src")).toBe("'self'");
  });
}

/** With the form open more is loaded than with any of the others. */
const withForm = "/tanya?mulai=1";

for (const path of [...rendered, ...kept, withForm, "/alamat-yang-tidak-ada"]) {
  test(`nothing on ${path} offends its own policy, and no style stands in the markup`, async ({
    page,
    request,
  }) => {
    expect(await refusals(page, path)).toEqual([]);
    const html = await (await request.get(path)).text();
    expect(html).not.toMatch(/<style\b|<[a-z][^>]*\sstyle="/);
  });
}

test("an injected script does not run on a rendered, a kept or a built page", async ({ page }) => {
  for (const path of ["/tanya?lihat=1", "/tanya", "/alamat-yang-tidak-ada"]) {
    await page.goto(path);
    const ran = await page.evaluate(() => {
      const script = document.createElement("div");
      script.innerHTML = `<img src="data:," onerror="window.injected = true">`;
      document.body.append(script);
      return new Promise<boolean>((done) => {
        script.firstElementChild?.addEventListener("error", () => done("injected" in window));
      });
    });
    expect(ran, path).toBe(false);
  }
});

test("every answer forbids sniffing and framing; a route's answer may run nothing", async ({
  request,
}) => {
  for (const path of ["/", "/privasi", "/icon.svg", "/api/service-status"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  const route = await request.get("/api/service-status");
  expect(route.headers()["content-security-policy"]).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});

test("the address of a conversation never travels as a referrer", async ({ request }) => {
  const answer = await request.get("/tanya/00000000-0000-4000-8000-000000000000", {
    maxRedirects: 0,
  });
  expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
});

test("over plain http no browser is told to insist on https", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

test("each page has one address: /id leads to the root, staff pages have no English", async ({
  request,
}) => {
  for (const [from, to] of [
    ["/id", "/"],
    ["/id/tanya?mulai=1", "/tanya?mulai=1"],
    ["/en/staf/percakapan", "/staf/percakapan"],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status(), from).toBe(308);
    expect(answer.headers().location, from).toBe(to);
  }
});

test("an unknown address is a 404 one can read without scripts, in the language of the address", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, title] of [
    ["/tidak/ada", "Halaman ini tidak ada"],
    ["/en/nowhere", "This page does not exist"],
    ["/tidak-ada", "Halaman ini tidak ada"],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
  await context.close();
});
