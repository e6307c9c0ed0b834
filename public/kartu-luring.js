/*
 * Keeps a member's card for when there is no network: only the page of the card, only on this device. It works for its own
 * address alone, asks the network first, and forgets what it kept as soon as the portal refuses the card. While the portal
 * itself is at fault, what was kept stays and is shown.
 */
const shelf = "kartu-anggota";
const built = "/_next/static/";
/** In the HTML of the card and of nothing else: a page of a fault may come as 200 too. */
const mark = "data-member-card=";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page asks for itself to be kept: its first answer came before this worker was there.
self.addEventListener("message", (event) => {
  const { keep } = event.data;
  const answer = (kept) => event.ports[0]?.postMessage({ kept });
  event.waitUntil(
    fetchAndKeep(keep).then(
      (kept) => answer(kept),
      () => answer(false),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(show(event, pathname));
  else if (pathname.startsWith(built)) event.respondWith(fromShelf(request));
});

/** The page from the network; without one, and while the portal is at fault, as it was kept. */
async function show(event, pathname) {
  let page;
  try {
    page = await fetch(event.request);
  } catch (fault) {
    const kept = await keptPage(pathname);
    if (kept) return kept;
    throw fault;
  }
  const kept = page.status >= 500 ? await keptPage(pathname) : undefined;
  if (kept) return kept;
  event.waitUntil(heed(pathname, page.clone()));
  return page;
}

function keptPage(pathname) {
  return caches.match(pathname, { ignoreVary: true });
}

/** Keeps the card, forgets it where the portal refuses it, and else touches nothing. Answers whether a card is kept. */
async function heed(pathname, page) {
  if (isRefusal(page)) {
    await caches.delete(shelf);
    return false;
  }
  const html = page.ok ? await page.clone().text() : "";
  if (!html.includes(mark)) return (await keptPage(pathname)) !== undefined;
  await keepPage(pathname, page, html);
  return true;
}

/** Signed out, the portal leads elsewhere; who is no member may not see a card. */
function isRefusal(page) {
  const leadsAway = page.type === "opaqueredirect" || page.redirected;
  return leadsAway || [401, 403, 404].includes(page.status);
}

async function fromShelf(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

async function fetchAndKeep(pathname) {
  return heed(pathname, await fetch(pathname));
}

/** The page, and every script, style sheet and font it names; what an earlier build named goes. */
async function keepPage(pathname, page, html) {
  const cache = await caches.open(shelf);
  await cache.put(pathname, page);
  const named = html.match(/\/_next\/static\/[^"'\\\s)<>?]+\.(?:js|css|woff2)/g) ?? [];
  const files = new Set(named);
  const fonts = await Promise.all([...files].map((file) => keepFile(cache, file)));
  for (const font of fonts.flat()) files.add(font);
  await Promise.all([...files].map((file) => keepFile(cache, file)));
  for (const { url } of await cache.keys()) {
    const kept = new URL(url).pathname;
    if (kept.startsWith(built) && !files.has(kept)) await cache.delete(url);
  }
}

/** Keeps one file and answers the fonts it names, if it is a style sheet. */
async function keepFile(cache, file) {
  const known = await cache.match(file);
  const answer = known ?? (await fetch(file));
  if (!answer.ok) return [];
  if (!known) await cache.put(file, answer.clone());
  if (!file.endsWith(".css")) return [];
  const address = new URL(file, self.location.origin);
  const fonts = (await answer.text()).matchAll(/url\(["']?([^"')]+\.woff2)/g);
  return [...fonts].map(([, url]) => new URL(url, address).pathname);
}
