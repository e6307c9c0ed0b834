import { expect, test } from "@playwright/test";

test("home leads to everything: FAQ, catalogue, services in three groups, collections, news", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("searchbox", { name: "Cari FAQ" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Sekarang buka" })).toBeVisible();
  for (const group of ["Sirkulasi", "Referensi", "Literasi informasi"])
    await expect(page.getByRole("heading", { name: group, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /Naskah Nusantara.*10\.000/ })).toBeVisible();
  for (const part of ["main", "contentinfo"] as const)
    await expect(
      page.getByRole(part).getByRole("link", { name: "Daftar anggota" }),
    ).toHaveAttribute("href", "/keanggotaan/daftar");
  await page.getByRole("link", { name: "Semua berita" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Berita" })).toBeVisible();
});

test("a link followed leads the keyboard to the new page's title, and every id is there once", async ({
  page,
}) => {
  const twice = () =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
  const title = (name: string) => page.getByRole("heading", { level: 1, name, exact: true });
  const follow = (name: string) =>
    page
      .getByRole("navigation", { name: "Utama" })
      .getByRole("link", { name, exact: true })
      .click();
  await page.goto("/");
  await expect(page.locator("body")).toBeFocused();
  await follow("FAQ");
  await expect(title("Pertanyaan umum")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Cari FAQ" })).toBeFocused();
  await follow("Layanan");
  await expect(title("Layanan")).toBeFocused();
  await expect(title("Layanan")).toBeInViewport();
  expect(await twice()).toEqual([]);

  // Back to a page that was only hidden: its ids are its own again.
  await page.goBack();
  await expect(title("Pertanyaan umum")).toBeFocused();
  expect(await twice()).toEqual([]);
  await page.locator("label:visible", { hasText: "Cari FAQ" }).click();
  await expect(page.getByRole("searchbox", { name: "Cari FAQ", exact: true })).toBeFocused();
  await page.getByRole("link", { name: "Langsung ke isi halaman" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  // An address with a part in it leads to that part.
  await page.getByRole("banner").getByRole("link", { name: "Portal Pustaka" }).click();
  await page.getByRole("link", { name: /Naskah Nusantara/ }).click();
  await expect(page).toHaveURL(/\/koleksi#/);
  const part = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${part}"]`)).toBeFocused();
});

test("on a phone the keyboard meets nothing behind the chat bar", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/", "/faq"]) {
    await page.goto(path);
    const behind: string[] = [];
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press("Tab");
      const text = await page.evaluate(() => {
        const at = document.activeElement;
        const bar = document.querySelector("aside[data-foot-bar]");
        if (!at || !bar || at === document.body || bar.contains(at)) return null;
        const { bottom, height } = at.getBoundingClientRect();
        const top = bar.getBoundingClientRect().top;
        return bottom > top && height < top ? at.textContent : null;
      });
      if (text !== null) behind.push(text);
    }
    expect(behind, path).toEqual([]);
  }
});

test("the home page promises five minutes only while somebody is on duty", async ({ page }) => {
  // A librarian of another test is still on duty for as long as a lost connection is waited for.
  await expect
    .poll(async () => (await page.request.get("/api/service-status")).json(), { timeout: 45_000 })
    .toMatchObject({ open: true, staffed: false });
  await page.goto("/");
  const card = page.getByRole("region", { name: "Sekarang buka" });
  await expect(card.getByText("Belum ada pustakawan yang bertugas")).toBeVisible();
  await expect(card.getByText(/5 menit/)).toHaveCount(0);
});

test("Tanya Pustakawan begins with the search of the FAQ and tells scope, hours, history and law", async ({
  page,
}) => {
  await page.goto("/tanya");
  const main = page.getByRole("main");
  const search = page.getByRole("searchbox", { name: "Cari FAQ" });
  await expect(page.getByRole("banner").and(page.locator(":has([type=search])"))).toHaveCount(1);
  const top = (await search.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
  const content = (await main.boundingBox())?.y ?? 0;
  expect(top).toBeLessThan(content);
  await expect(main.getByRole("heading", { name: "Yang dapat Anda tanyakan" })).toBeVisible();
  await expect(main.getByRole("heading", { name: "Pertanyaan referensi" })).toBeVisible();
  await expect(main.getByRole("heading", { name: "Jam obrolan" })).toBeVisible();
  await expect(main.getByText("Selasa, 17 Maret 2020").first()).toBeVisible();
  await expect(main.getByText(/Nomor 43 Tahun 2007.*Pasal 14 ayat \(3\)/).first()).toBeVisible();
  await expect(main.getByRole("heading", { name: "Pertanyaan umum" })).toBeVisible();
  // A note is reached from its mark, and leads back.
  await main.getByRole("link", { name: "Catatan 1", exact: true }).click();
  await expect(page).toHaveURL(/#catatan-1$/);
});

test("every link of the public pages leads somewhere, in both languages", async ({ request }) => {
  const queue = ["/", "/en"];
  const seen = new Set(queue);
  // A record leads to its neighbours, and so to the whole catalogue: one of each hundred is enough.
  const isFarRecord = (href: string) => /\/opac\/\d+$/u.test(href) && !href.endsWith("00");
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await request.get(path, { maxRedirects: 5 });
    expect(answer.status(), path).toBeLessThan(400);
    if (!answer.headers()["content-type"]?.includes("text/html")) continue;
    for (const [, href = ""] of (await answer.text()).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
      if (seen.has(href) || href.startsWith("/staf") || isFarRecord(href)) continue;
      seen.add(href);
      queue.push(href);
    }
  }
  expect(seen.size).toBeGreaterThan(80);
});

test("every link to a part of a page finds that part", async ({ page }) => {
  for (const path of ["/profil", "/koleksi", "/faq", "/kontak", "/layanan", "/tanya"]) {
    await page.goto(path);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((link) => link.getAttribute("href") ?? "")
        .filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null),
    );
    expect(lost, path).toEqual([]);
  }
});

test("each page names its one address, the other language, and a picture that can be had", async ({
  page,
  request,
}) => {
  for (const [path, other] of [
    ["/", "/en"],
    ["/layanan/tanya-pustakawan", "/en/layanan/tanya-pustakawan"],
    ["/faq/jam-buka-gedung", "/en/faq/jam-buka-gedung"],
    ["/koleksi", "/en/koleksi"],
  ] as const) {
    await page.goto(path);
    const attribute = (selector: string, name: string) =>
      page.locator(selector).first().getAttribute(name);
    const canonical = new URL((await attribute('link[rel="canonical"]', "href")) ?? "");
    expect(canonical.pathname).toBe(path);
    for (const language of ["id", "en", "x-default"]) {
      const href = await attribute(`link[rel="alternate"][hreflang="${language}"]`, "href");
      expect(new URL(href ?? "").pathname).toBe(language === "en" ? other : path);
    }
    expect(await attribute('meta[name="description"]', "content")).toMatch(/\S{3}/);
    const picture = new URL((await attribute('meta[property="og:image"]', "content")) ?? "");
    const answer = await request.get(picture.pathname);
    expect(answer.status(), picture.pathname).toBe(200);
    expect(answer.headers()["content-type"]).toBe("image/png");
    expect((await answer.body()).subarray(1, 4).toString()).toBe("PNG");
  }
  expect((await request.get("/gambar/faq/tidak-ada")).status()).toBe(404);
  // What is withdrawn shall not live on for a day in caches between.
  for (const path of ["/gambar/faq/jam-buka-gedung", "/berita/rss.xml"]) {
    const { "cache-control": kept = "" } = (await request.get(path)).headers();
    const seconds = [...kept.matchAll(/=(\d+)/gu)].map(([, number]) => Number(number));
    expect(seconds.length, path).toBeGreaterThan(0);
    expect(
      seconds.reduce((sum, some) => sum + some),
      path,
    ).toBeLessThanOrEqual(360);
  }
});

test("machines read what the library is, when it is open, and what it answers", async ({
  page,
}) => {
  const facts = async (path: string) => {
    await page.goto(path);
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    return texts.map((text) => JSON.parse(text) as Record<string, unknown>);
  };
  const [library] = await facts("/");
  expect(library).toMatchObject({ "@type": "Library", address: { addressCountry: "ID" } });
  expect(library?.openingHoursSpecification).toEqual(
    expect.arrayContaining([expect.objectContaining({ opens: "08:00", closes: "21:00" })]),
  );
  const [answer] = await facts("/faq/jam-buka-gedung");
  expect(answer).toMatchObject({ "@type": "FAQPage", mainEntity: [{ "@type": "Question" }] });
  await page.goto("/berita");
  const first = await page
    .getByRole("main")
    .locator('a[href^="/berita/"]')
    .first()
    .getAttribute("href");
  const [news] = await facts(first ?? "");
  expect(news).toMatchObject({ "@type": "NewsArticle", headline: expect.any(String) });
});

test("sitemap, robots and feed name the public pages and only those", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const path of ["/faq/jam-buka-gedung<", "/en/layanan/tanya-pustakawan<", "/profil<"])
    expect(sitemap).toContain(path);
  expect(sitemap).not.toContain("/staf");
  expect(sitemap).toContain('hreflang="en"');
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /staf");
  expect(robots).toMatch(/Sitemap: http\S+\/sitemap\.xml/);
  for (const path of ["/berita/rss.xml", "/en/berita/rss.xml"]) {
    const feed = await request.get(path);
    expect(feed.headers()["content-type"]).toContain("application/rss+xml");
    expect(await feed.text()).toMatch(/<item>[\s\S]*<guid isPermaLink="true">http/);
  }
});

test("on paper a page is ink on white, without what is only for acting upon", async ({ page }) => {
  await page.goto("/layanan/tanya-pustakawan");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const name of ["Percakapan Baru", "WhatsApp"])
    await expect(page.getByRole("main").getByText(name, { exact: true })).toBeHidden();
  const colours = await page.evaluate(() => {
    const header = document.querySelector("header");
    return header ? getComputedStyle(header).backgroundColor : "";
  });
  expect(colours).toMatch(/rgb\(255, 255, 255\)|white/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every part of the site is read whole, on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      "/layanan",
      "/koleksi",
      "/profil",
      "/kontak",
      "/berita",
      "/faq",
      "/opac",
      "/keanggotaan",
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
      await expect(page.getByRole("contentinfo")).toBeVisible();
    }
  });

  test("the menu of a phone leads to the services and says where one is", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/layanan/tanya-pustakawan");
    await page.getByText("Menu", { exact: true }).click();
    const here = page
      .getByRole("navigation", { name: "Utama" })
      .getByRole("link", { name: /^Layanan/ });
    await expect(here).toHaveAttribute("aria-current", "true");
  });
});
