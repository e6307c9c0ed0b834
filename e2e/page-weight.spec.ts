import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { applicantFacts, fillIdentity, fillPerson } from "./fixtures/applicant";
import { newMember, signInMember } from "./fixtures/member";

/** What the first load of a public page may weigh, in bytes on the wire (issue 3). */
const weightMax = { Script: 150_000, Stylesheet: 30_000, Font: 90_000 } as const;

/** What a browser brings along: nothing, or somebody's cookies. */
type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
const noState: State = { cookies: [], origins: [] };

/** Bytes by kind, and the hosts asked, of a first load on a phone's screen, until the network is quiet. */
async function firstLoad(
  browser: Browser,
  address: string,
  { delayFonts = false, width = 412, results = "", state = noState } = {},
) {
  const context = await browser.newContext({
    storageState: state,
    viewport: { width, height: 823 },
    isMobile: width < 768,
    timezoneId: "Asia/Jayapura",
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: { shift: number } = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as { value?: number }).value ?? 0;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const kinds = new Map<string, string>();
  const bytes = { Script: 0, Stylesheet: 0, Font: 0 };
  const hosts = new Set<string>();
  const cdp = await context.newCDPSession(page);
  cdp.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? "Other");
    if (/^https?:|^wss?:/.test(request.url)) hosts.add(new URL(request.url).host);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === "Script" || kind === "Stylesheet" || kind === "Font")
      bytes[kind] += encodedDataLength;
  });
  await cdp.send("Network.enable");
  if (delayFonts) {
    // The page is drawn, and then the font is there: what a slow line does.
    const drawn = page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint").length > 0,
    );
    await page.route(/\.woff2$/, async (route) => {
      await drawn;
      await route.continue();
    });
  }
  if (results !== "") {
    await page.goto(results);
    await page.waitForFunction(() => sessionStorage.length > 0);
  }
  // Read to its end first: on a busy machine the network is quiet before the page's last element asks for the scripts.
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  const shift = await page.evaluate(
    () => (window as unknown as { seen: { shift: number } }).seen.shift,
  );
  await context.close();
  return { bytes, hosts: [...hosts], shift };
}

/** The pages that are measured: by their address, or as the first that another page leads to. */
const pages: readonly { readonly name: string; readonly at: string; readonly first?: RegExp }[] = [
  { name: "/", at: "/" },
  { name: "/tanya", at: "/tanya" },
  { name: "the pre-chat form", at: "/tanya?mulai=1" },
  { name: "/faq", at: "/faq" },
  { name: "a service page", at: "/layanan", first: /href="(\/layanan\/[a-z0-9-]+)"/ },
  { name: "/opac", at: "/opac" },
  { name: "a result of the catalogue", at: "/opac?q=sejarah" },
  { name: "a record", at: "/opac?q=sejarah", first: /href="(\/opac\/\d+)[?"]/ },
  { name: "the way into the registration", at: "/keanggotaan/daftar" },
  { name: "the registration's first step", at: "/keanggotaan/daftar/identitas" },
  { name: "the status of a registration", at: "/keanggotaan/status" },
  { name: "/masuk", at: "/masuk" },
  { name: "/masuk/lupa-sandi", at: "/masuk/lupa-sandi" },
];

/** Pages of whoever has a registration or an account, and how he comes to have it. */
const ownPages: readonly {
  readonly at: string;
  readonly come: (page: Page) => Promise<void>;
}[] = [
  {
    at: "/keanggotaan/daftar/alamat-identitas",
    come: async (page) => {
      const facts = applicantFacts();
      await page.goto("/keanggotaan/daftar/identitas");
      await fillIdentity(page, facts);
      await fillPerson(page, facts);
    },
  },
  ...["/akun", "/akun/keamanan", "/akun/kartu", "/akun/profil"].map((at) => ({
    at,
    come: async (page: Page) => {
      const { email, password } = await newMember();
      await signInMember(page, { login: email, password });
    },
  })),
];

/** The address itself, or the first on that page that looks like `first`. */
async function addressOf(browser: Browser, base: string, at: string, first?: RegExp) {
  if (first === undefined) return at;
  const context = await browser.newContext();
  const answer = await context.request.get(base + at);
  const found = first.exec(await answer.text())?.[1];
  await context.close();
  return found ?? `${at}/(none)`;
}

for (const { name, at, first } of pages) {
  test(`the first load of ${name} keeps to its weight, asks no other host and moves nothing`, async ({
    browser,
    baseURL,
  }) => {
    const base = baseURL ?? "";
    const path = await addressOf(browser, base, at, first);
    expectLight(await firstLoad(browser, base + path), base);
  });
}

for (const { at, come } of ownPages) {
  test(`the first load of ${at} keeps to its weight for who has it, asks no other host and moves nothing`, async ({
    browser,
    baseURL,
  }) => {
    const base = baseURL ?? "";
    const context = await browser.newContext();
    await come(await context.newPage());
    const state = await context.storageState();
    await context.close();
    expectLight(await firstLoad(browser, base + at, { state }), base);
  });
}

function expectLight({ bytes, hosts, shift }: Awaited<ReturnType<typeof firstLoad>>, base: string) {
  for (const kind of ["Script", "Stylesheet", "Font"] as const) {
    expect(bytes[kind], kind).toBeGreaterThan(0);
    expect(bytes[kind], kind).toBeLessThanOrEqual(weightMax[kind]);
  }
  expect(hosts).toEqual([new URL(base).host]);
  expect(shift).toBe(0);
}

for (const path of ["/", "/tanya", "/faq", "/profil", "/privasi"]) {
  test(`a font that comes late moves nothing on ${path}`, async ({ browser, baseURL }) => {
    expect((await firstLoad(browser, `${baseURL}${path}`, { delayFonts: true })).shift).toBe(0);
  });
}

test("nothing of a record moves on a wide screen when the page comes alive: what is pressed stays under the pointer", async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? "";
  const path = await addressOf(browser, base, "/opac?q=takdir", /href="(\/opac\/\d+)[?"]/);
  expect((await firstLoad(browser, base + path, { width: 1280 })).shift).toBe(0);
});

test("nothing moves beside the way back to the results, which the browser alone knows", async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? "";
  const results = "/opac?q=takdir";
  const path = await addressOf(browser, base, results, /href="(\/opac\/\d+)[?"]/);
  const { shift } = await firstLoad(browser, base + path, { width: 1280, results: base + results });
  expect(shift).toBe(0);
});
